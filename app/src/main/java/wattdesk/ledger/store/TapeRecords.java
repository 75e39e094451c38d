package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;

/// Tape records, from lines of the tape or from the rows that say what belongs on it.
final class TapeRecords {
    private TapeRecords() {}

    /// Lines of one command, which follow each other, as one record.
    static List<TapeRecord> joined(List<TapeLine> lines) {
        List<TapeRecord> records = new ArrayList<>();
        for (TapeLine line : lines) {
            add(records, line.record());
        }
        return records;
    }

    /// What the database says should be on the tape behind a sequence.
    static List<TapeRecord> inDatabase(DSLContext session, long after) {
        List<TapeRecord> records = new ArrayList<>();
        select(session, TAPE_EVENT.SEQUENCE.gt(after))
                .forEach(row -> add(records, fromRow(row)));
        return records;
    }

    private static ResultQuery<? extends Record> select(DSLContext session, Condition which) {
        return session.select().from(TAPE_EVENT)
                .join(COMMAND).on(COMMAND.SEQUENCE.eq(TAPE_EVENT.SEQUENCE)).where(which)
                .orderBy(TAPE_EVENT.SEQUENCE, TAPE_EVENT.EVENT_NUMBER);
    }

    static long lastSequence(DSLContext session) {
        Long last = session.select(DSL.max(TAPE_EVENT.SEQUENCE)).from(TAPE_EVENT)
                .fetchOne(DSL.max(TAPE_EVENT.SEQUENCE));
        return last == null ? 0 : last;
    }

    /// All less those behind it: the engine knows how many all are, and would count the others.
    static long linesUpTo(DSLContext session, long sequence) {
        return session.fetchCount(TAPE_EVENT)
                - (long) session.fetchCount(TAPE_EVENT, TAPE_EVENT.SEQUENCE.gt(sequence));
    }

    /// The first lines that the database has behind a sequence, at most so many sequences.
    static List<TapeRecord> page(DSLContext session, long after, int most) {
        List<TapeRecord> records = new ArrayList<>();
        select(session, TAPE_EVENT.SEQUENCE.gt(after).and(TAPE_EVENT.SEQUENCE.le(after + most)))
                .forEach(row -> add(records, fromRow(row)));
        return records;
    }

    private static void add(List<TapeRecord> records, TapeRecord one) {
        TapeRecord before = records.isEmpty() ? null : records.getLast();
        if (before == null || before.sequence() != one.sequence()
                || !before.command().equals(one.command())) {
            records.add(one);
            return;
        }
        records.removeLast();
        List<TapeEvent> events = new ArrayList<>(before.events());
        events.addAll(one.events());
        records.add(withEvents(before, events));
    }

    static TapeRecord withEvents(TapeRecord record, List<TapeEvent> events) {
        return new TapeRecord(record.sequence(), record.at(), record.day(), record.command(),
                record.fingerprint(), record.operator(), record.shift(), record.receipt(), events);
    }

    private static TapeRecord fromRow(Record row) {
        TapeEvent event = new TapeEvent(
                TapeEvent.Type.valueOf(row.get(TAPE_EVENT.TYPE)), row.get(TAPE_EVENT.SALE),
                row.get(TAPE_EVENT.TRANSFER), row.get(TAPE_EVENT.ACCOUNT),
                row.get(TAPE_EVENT.METER_NUMBER), row.get(TAPE_EVENT.AMOUNT_FEN),
                row.get(TAPE_EVENT.PURCHASE_COUNT));
        String series = row.get(COMMAND.RECEIPT_SERIES);
        return new TapeRecord(row.get(COMMAND.SEQUENCE), row.get(COMMAND.AT).toInstant(),
                new BusinessDay(row.get(COMMAND.BUSINESS_DAY)), row.get(COMMAND.ID),
                row.get(COMMAND.FINGERPRINT), row.get(COMMAND.OPERATOR), row.get(COMMAND.SHIFT),
                series == null ? null : new ReceiptNumber(series, row.get(COMMAND.RECEIPT_NUMBER)),
                List.of(event));
    }
}
