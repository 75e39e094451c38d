/// Amounts that cannot be mixed up: whole fen, whole watt-hours, prices, business days.
@NullMarked
package wattdesk.quantity;

import org.jspecify.annotations.NullMarked;
