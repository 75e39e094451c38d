/// Receipts of a day: found by number, time and room, seen, printed again, saved.
@NullMarked
package wattdesk.vending.ui.receipts;

import org.jspecify.annotations.NullMarked;
