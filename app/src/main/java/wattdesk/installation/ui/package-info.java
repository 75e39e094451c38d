/// Meters on the screen: the list, the guided change, what else is done with them, and the search
/// of a line.
@NullMarked
package wattdesk.installation.ui;

import org.jspecify.annotations.NullMarked;
