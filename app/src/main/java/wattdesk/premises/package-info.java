/// Where meters hang: sites, buildings, floors, rooms.
@NullMarked
package wattdesk.premises;

import org.jspecify.annotations.NullMarked;
