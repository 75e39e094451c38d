/// The sheet that sends a tariff to its meters and shows how it stands with each.
@NullMarked
package wattdesk.download.ui;

import org.jspecify.annotations.NullMarked;
