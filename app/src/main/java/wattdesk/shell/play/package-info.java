/// The keys of the window for a play that knows no toolkit.
@NullMarked
package wattdesk.shell.play;

import org.jspecify.annotations.NullMarked;
