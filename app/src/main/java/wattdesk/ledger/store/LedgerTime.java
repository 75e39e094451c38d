package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.CLOCK_CONFIRMATION;
import static wattdesk.store.generated.Tables.COMMAND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TimeGuard;

/// The clock as the books trust it: order comes from the sequence, time is a label, but a label
/// that may not silently go back.
final class LedgerTime {

    /// Corrections of a time service are smaller; a wrong date is larger.
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Clock clock;
    private volatile Instant base;
    private volatile Instant highest;

    private LedgerTime(Clock clock, Instant base, Instant highest) {
        this.clock = clock;
        this.base = base;
        this.highest = highest;
    }

    /// The last entry counts, or the last confirmation where that is later in the sequence.
    static LedgerTime load(Clock clock, DSLContext session) {
        var confirmed = session.select(CLOCK_CONFIRMATION.SEQUENCE, CLOCK_CONFIRMATION.AT)
                .from(CLOCK_CONFIRMATION)
                .orderBy(CLOCK_CONFIRMATION.SEQUENCE.desc()).limit(1).fetchOne();
        long from = confirmed == null ? 0 : confirmed.value1();
        Instant base = latest(session, from);
        Instant confirmedAt = confirmed == null ? Instant.EPOCH : confirmed.value2().toInstant();
        return new LedgerTime(clock, max(base, confirmedAt), latest(session, 0));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    TimeGuard.@Nullable SetBack setBack() {
        Instant now = now();
        return now.isBefore(base.minus(TOLERANCE)) ? new TimeGuard.SetBack(base, now) : null;
    }

    /// Whether something written now lies before what was written earlier.
    boolean flagged(Instant at) {
        return at.isBefore(highest.minus(TOLERANCE));
    }

    void written(Instant at) {
        base = max(base, at);
        highest = max(highest, at);
    }

    void confirmed(Instant at) {
        base = at;
    }

    private static Instant latest(DSLContext session, long after) {
        OffsetDateTime found = session.select(DSL.max(COMMAND.AT)).from(COMMAND)
                .where(COMMAND.SEQUENCE.gt(after)).fetchOne(DSL.max(COMMAND.AT));
        return found == null ? Instant.EPOCH : found.toInstant();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
