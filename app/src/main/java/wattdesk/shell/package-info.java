/// The main window: look, navigation, status strip, sign-in and idle lock.
@NullMarked
package wattdesk.shell;

import org.jspecify.annotations.NullMarked;
