/// Devices that come and go: the guided change of a meter, its ratio, stock and retirement, and
/// what a line is found to hold.
@NullMarked
package wattdesk.installation;

import org.jspecify.annotations.NullMarked;
