/// The accounts of the station, and the small sheet that opens one.
@NullMarked
package wattdesk.customer.ui;

import org.jspecify.annotations.NullMarked;
