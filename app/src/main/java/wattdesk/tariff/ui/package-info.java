/// The small sheet that adds a price.
@NullMarked
package wattdesk.tariff.ui;

import org.jspecify.annotations.NullMarked;
