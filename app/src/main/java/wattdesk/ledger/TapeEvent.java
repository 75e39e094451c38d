package wattdesk.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line for the tape: what must be known again if the database should lose it. No names.
///
/// `amountFen` is the amount in fen; `counter` the meter's purchase count the event speaks of.
public record TapeEvent(
        Type type, @Nullable UUID sale, @Nullable UUID transfer, @Nullable String account,
        @Nullable String meter, long amountFen, @Nullable Integer counter) {

    /// The events that are worth a line.
    public enum Type {
        PAID, VOIDED, INTENT, DELIVERED, REFUSED, UNKNOWN, DISPUTED, FOREIGN_PURCHASE,
        SHIFT_OPEN, SHIFT_CLOSED, DAY_CLOSED
    }
}
