package wattdesk.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// What [Books] gave a change when it was written: its place in the order of all events, its time
/// (a label only), its day and its receipt number.
///
/// `clockFlagged` marks what was written after the clock had been set back and confirmed;
/// `fromTape` what the database had lost and the tape brought back.
public record Stamp(
        UUID command, long sequence, Instant at, BusinessDay day, Actor actor,
        @Nullable ReceiptNumber receipt, boolean clockFlagged, boolean fromTape) {

    /// The same, for a move that has a number of its own.
    public Stamp numbered(ReceiptNumber own) {
        return new Stamp(command, sequence, at, day, actor, own, clockFlagged, fromTape);
    }
}
