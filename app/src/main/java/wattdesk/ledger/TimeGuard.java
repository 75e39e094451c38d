package wattdesk.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.Actor;

/// Stops taking money while the clock stands before the last entry (money 23, decision 1).
public interface TimeGuard {

    /// Where the clock stands, and the last entry; null when all is well.
    @Nullable SetBack setBack();

    /// Permission CONFIRM_CLOCK is checked. Sales after that carry a flag until the clock has
    /// passed the entry that it went behind.
    Confirmed confirm(UUID command, Actor actor);

    /// The clock went back by more than the tolerance.
    record SetBack(Instant lastEntry, Instant now) {}

    /// What came of a confirmation.
    sealed interface Confirmed {
        record Ok() implements Confirmed {}

        record NotPermitted() implements Confirmed {}

        /// The clock is not behind; nothing to confirm.
        record NothingToConfirm() implements Confirmed {}

        record NotWritten(String code, String detail) implements Confirmed {}
    }
}
