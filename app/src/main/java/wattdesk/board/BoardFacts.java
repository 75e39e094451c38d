package wattdesk.board;

import java.util.List;

/// Where the board gets what it shows; may run beside the writer.
public interface BoardFacts {

    /// Every room of the station, also those without an account; in no order.
    List<BoardRoom> all();

    /// Moves on whenever [#all] would say something else; cheap enough to be asked every second.
    long version();
}
