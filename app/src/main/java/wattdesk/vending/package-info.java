/// The sale and the way of its credit onto the meter, each a small state machine.
@NullMarked
package wattdesk.vending;

import org.jspecify.annotations.NullMarked;
