/// The guide of the first day: its steps at the left, the one that is next in the middle.
@NullMarked
package wattdesk.start.ui;

import org.jspecify.annotations.NullMarked;
