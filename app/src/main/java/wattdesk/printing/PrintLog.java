package wattdesk.printing;

import java.util.List;
import java.util.UUID;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// What was printed. A print is noted before its first byte goes out, so that a crash in between
/// never makes a second original.
public interface PrintLog {

    /// How many papers of the sale came out, or may have.
    int papers(UUID sale);

    /// Returns false when it could not be written; printing goes on all the same.
    boolean note(UUID sale, Note note, String printer, Actor actor);

    /// Sales of the day of which no whole paper ever came out, oldest first: the reprint list.
    List<UUID> unprinted(BusinessDay day);

    /// What is noted about a print.
    enum Note {
        BEGUN,
        DONE,
        /// Nothing came out.
        NOT_BEGUN,
        TORN
    }
}
