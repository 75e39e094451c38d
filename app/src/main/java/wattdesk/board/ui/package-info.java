/// The room board and the page of a room on the screen.
@NullMarked
package wattdesk.board.ui;

import org.jspecify.annotations.NullMarked;
