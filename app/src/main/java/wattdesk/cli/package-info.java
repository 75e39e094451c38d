/// The command line: the second door to the same services as the window.
@NullMarked
package wattdesk.cli;

import org.jspecify.annotations.NullMarked;
