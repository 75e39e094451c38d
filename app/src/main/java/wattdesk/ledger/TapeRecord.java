package wattdesk.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// What the tape (or the database) knows of one command that moved money.
///
/// `operator` is a login; `fingerprint` the digest that the books compare a repeated command by.
public record TapeRecord(
        long sequence, Instant at, BusinessDay day, UUID command, String fingerprint,
        String operator, @Nullable UUID shift, @Nullable ReceiptNumber receipt,
        List<TapeEvent> events) {

    public TapeRecord {
        events = List.copyOf(events);
    }
}
