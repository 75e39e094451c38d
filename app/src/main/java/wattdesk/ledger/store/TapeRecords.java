package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
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
        session.select().from(TAPE_EVENT)
                .join(COMMAND).on(COMMAND.SEQUENCE.eq(TAPE_EVENT.SEQUENCE))
                .where(TAPE_EVENT.SEQUENCE.gt(after))
                .orderBy(TAPE_EVENT.SEQUENCE, TAPE_EVENT.EVENT_NUMBER)
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
