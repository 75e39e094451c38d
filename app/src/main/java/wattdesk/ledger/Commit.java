package wattdesk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// What became of a [Change].
public sealed interface Commit {

    /// Durable: committed, synced and, where it asked for that, on the tape.
    /// `repeated` tells that the same command had been done before; the rest is what it did then.
    /// `clockFlagged` marks what was written after the clock had been set back and confirmed.
    record Done(
            long sequence, @Nullable ReceiptNumber receipt, Instant at, BusinessDay day,
            boolean clockFlagged, boolean repeated) implements Commit {}

    /// The same command id came with other content; nothing was done.
    record DifferentContent() implements Commit {}

    /// A row is no longer in the state that the step started from; nothing was done.
    record Stale(String found) implements Commit {}

    /// The clock stands before the last entry; a supervisor must confirm the time.
    /// Nothing was done.
    record ClockSetBack(Instant lastEntry, Instant now) implements Commit {}

    /// The disk or the database refused; nothing was done, nothing is lost.
    record NotWritten(String code, String detail) implements Commit {}

    /// Committed, but the sync or the tape failed: on disk or not, only the next start can tell.
    /// The books are closed from here on.
    record InDoubt(String code, String detail) implements Commit {}
}
