package wattdesk.board.ui;

import java.time.Instant;
import javafx.scene.layout.Region;
import wattdesk.board.RoomTile;

/// Where the board finds the page of a room.
public interface RoomPages {

    /// `back` leads to the board again.
    Page open(RoomTile room, Runnable back);

    /// The page of one room, in front of the board.
    interface Page {

        Region view();

        /// Puts the focus where the next key is expected.
        void enter();

        void tick(Instant now);

        /// How the room stands on the board now.
        default void now(RoomTile room) {}
    }
}
