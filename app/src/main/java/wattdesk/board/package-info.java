/// The room board: every room at a glance, in plain values that a screen only has to draw.
@NullMarked
package wattdesk.board;

import org.jspecify.annotations.NullMarked;
