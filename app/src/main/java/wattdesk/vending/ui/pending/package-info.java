/// Paid, and not on the meter yet: what is happening, and what people can do.
@NullMarked
package wattdesk.vending.ui.pending;

import org.jspecify.annotations.NullMarked;
