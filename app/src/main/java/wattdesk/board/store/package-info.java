/// The rooms of the database for the board.
@NullMarked
package wattdesk.board.store;

import org.jspecify.annotations.NullMarked;
