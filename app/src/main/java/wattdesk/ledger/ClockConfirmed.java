package wattdesk.ledger;

import java.time.Instant;

/// A supervisor says that the clock is right although it stands before the last entry.
public record ClockConfirmed(Instant at, Instant lastEntry) implements Move {}
