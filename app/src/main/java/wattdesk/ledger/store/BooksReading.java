package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.POSTING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeRecord;

/// Questions to the ledger as it stands.
public final class BooksReading {

    private static final int NUMBERS = 5_000;

    private BooksReading() {}

    /// Debit minus credit in fen by kind of account; together they are 0.
    public static SortedMap<String, Long> trialBalance(DSLContext session) {
        SortedMap<String, Long> balance = new TreeMap<>();
        session.select(POSTING.ACCOUNT_KIND, DSL.sum(POSTING.AMOUNT_FEN)).from(POSTING)
                .groupBy(POSTING.ACCOUNT_KIND)
                .forEach(row -> balance.put(row.value1(), row.value2().longValueExact()));
        return balance;
    }

    /// Entries whose postings do not sum to zero, or that have fewer than two; so many numbers of
    /// the sequence at a time.
    public static long unbalancedEntries(DSLContext session) {
        long unbalanced = 0;
        Long from = firstEntryBehind(session, Long.MIN_VALUE);
        while (from != null) {
            long to = from + NUMBERS - 1;
            unbalanced += unbalanced(session, JOURNAL_ENTRY.SEQUENCE.between(from, to));
            from = firstEntryBehind(session, to);
        }
        return unbalanced;
    }

    private static @Nullable Long firstEntryBehind(DSLContext session, long sequence) {
        return session.select(JOURNAL_ENTRY.SEQUENCE).from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SEQUENCE.gt(sequence)).orderBy(JOURNAL_ENTRY.SEQUENCE)
                .limit(1).fetchOne(JOURNAL_ENTRY.SEQUENCE);
    }

    private static long unbalanced(DSLContext session, Condition which) {
        return session.fetchCount(session.select(JOURNAL_ENTRY.ID).from(JOURNAL_ENTRY)
                .leftJoin(POSTING).on(POSTING.ENTRY.eq(JOURNAL_ENTRY.ID))
                .where(which).groupBy(JOURNAL_ENTRY.ID)
                .having(DSL.sum(POSTING.AMOUNT_FEN).isDistinctFrom(BigDecimal.ZERO)
                        .or(DSL.count(POSTING.ENTRY).lt(2))));
    }

    /// When the first change was written; empty before it.
    public static Optional<Instant> begun(DSLContext session) {
        return session.select(COMMAND.AT).from(COMMAND).orderBy(COMMAND.SEQUENCE).limit(1)
                .fetchOptional(COMMAND.AT).map(OffsetDateTime::toInstant);
    }

    /// What belongs on the tape, by the database.
    public static List<TapeRecord> tapeRecords(DSLContext session) {
        return TapeRecords.inDatabase(session, 0);
    }
}
