/// The counter: find, see, type an amount, Enter.
@NullMarked
package wattdesk.vending.ui.counter;

import org.jspecify.annotations.NullMarked;
