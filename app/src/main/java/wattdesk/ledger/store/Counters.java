package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COUNTER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Numbers without holes: a row, locked and raised in the transaction that uses the number.
///
/// Never IDENTITY or SEQUENCE: a rollback leaves a hole there, a halt leaps by thirty (money 2.4).
final class Counters {
    private Counters() {}

    static final String SEQUENCE = "sequence";
    /// Up to here tape and database were found to agree.
    static final String TAPE_VERIFIED = "tape-verified";
    /// What the books' clock knew there, in microseconds since 1970: the latest time ever written,
    /// and the one that counts since a clock was confirmed.
    static final String TIME_HIGHEST = "time-highest";
    static final String TIME_BASE = "time-base";

    static String ofReceipts(String series) {
        return "receipt:" + series;
    }

    static long next(DSLContext transaction, String name) {
        long next = Math.addExact(last(transaction, name, true), 1);
        set(transaction, name, next);
        return next;
    }

    /// Raises a counter to a number known from elsewhere (the tape); never lowers it.
    static void raise(DSLContext transaction, String name, long atLeast) {
        if (last(transaction, name, true) < atLeast) {
            set(transaction, name, atLeast);
        }
    }

    static long last(DSLContext session, String name) {
        return last(session, name, false);
    }

    private static long last(DSLContext session, String name, boolean lock) {
        var query = session.select(COUNTER.LAST_NUMBER).from(COUNTER).where(COUNTER.NAME.eq(name));
        @Nullable Long found = (lock ? query.forUpdate() : query).fetchOne(COUNTER.LAST_NUMBER);
        return found == null ? 0 : found;
    }

    static void set(DSLContext transaction, String name, long number) {
        int changed = transaction.update(COUNTER).set(COUNTER.LAST_NUMBER, number)
                .where(COUNTER.NAME.eq(name)).execute();
        if (changed == 0) {
            transaction.insertInto(COUNTER, COUNTER.NAME, COUNTER.LAST_NUMBER)
                    .values(name, number).execute();
        }
    }
}
