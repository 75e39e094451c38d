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

    /// The last entry counts, or the last confirmation where that is later in the sequence. What
    /// was noted is not asked for again, only what came behind it.
    static LedgerTime load(Clock clock, DSLContext session) {
        Instant noted = noted(session, Counters.TIME_HIGHEST);
        long from = noted.equals(Instant.EPOCH)
                ? 0 : Counters.last(session, Counters.TAPE_VERIFIED);
        Instant behind = latest(session, from);
        Instant highest = max(noted, behind);
        var confirmed = session.select(CLOCK_CONFIRMATION.SEQUENCE, CLOCK_CONFIRMATION.AT)
                .from(CLOCK_CONFIRMATION)
                .orderBy(CLOCK_CONFIRMATION.SEQUENCE.desc()).limit(1).fetchOne();
        if (confirmed == null || confirmed.value1() <= from) {
            return new LedgerTime(
                    clock, max(noted(session, Counters.TIME_BASE), behind), highest);
        }
        Instant since = latest(session, confirmed.value1());
        return new LedgerTime(clock, max(since, confirmed.value2().toInstant()), highest);
    }

    private static Instant noted(DSLContext session, String counter) {
        return Instant.EPOCH.plus(Counters.last(session, counter), ChronoUnit.MICROS);
    }

    /// Notes what is known now, together with how far tape and database were found to agree.
    void note(DSLContext transaction) {
        Counters.set(transaction, Counters.TIME_HIGHEST,
                ChronoUnit.MICROS.between(Instant.EPOCH, highest));
        Counters.set(transaction, Counters.TIME_BASE,
                ChronoUnit.MICROS.between(Instant.EPOCH, base));
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
