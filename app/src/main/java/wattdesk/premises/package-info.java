/// Where meters hang: buildings, floors, rooms.
@NullMarked
package wattdesk.premises;

import org.jspecify.annotations.NullMarked;
