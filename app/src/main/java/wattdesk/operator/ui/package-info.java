/// Signing in, and the word of a second person.
@NullMarked
package wattdesk.operator.ui;

import org.jspecify.annotations.NullMarked;
