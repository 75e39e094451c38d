/// The pane of resale in the tariff place.
@NullMarked
package wattdesk.resale.ui;

import org.jspecify.annotations.NullMarked;
