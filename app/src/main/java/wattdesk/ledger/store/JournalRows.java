package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.Posting;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.ledger.TapeEvent;
import wattdesk.quantity.BusinessDay;

/// Adds the rows of a change that are the ledger's own: command, entries, postings, tape events.
final class JournalRows {
    private JournalRows() {}

    static void addCommand(DSLContext transaction, Stamp stamp, String fingerprint) {
        ReceiptNumber receipt = stamp.receipt();
        transaction.insertInto(COMMAND)
                .columns(COMMAND.ID, COMMAND.FINGERPRINT, COMMAND.SEQUENCE, COMMAND.RECEIPT_SERIES,
                        COMMAND.RECEIPT_NUMBER, COMMAND.AT, COMMAND.BUSINESS_DAY, COMMAND.OPERATOR,
                        COMMAND.SHIFT, COMMAND.CLOCK_FLAGGED, COMMAND.FROM_TAPE)
                .values(stamp.command(), fingerprint, stamp.sequence(),
                        receipt == null ? null : receipt.series(),
                        receipt == null ? null : receipt.number(),
                        BusinessDay.wallClock(stamp.at()), stamp.day().date(),
                        stamp.actor().operator().login(), stamp.actor().shift(),
                        stamp.clockFlagged(), stamp.fromTape())
                .execute();
    }

    static void addEntry(DSLContext transaction, JournalEntry entry, Stamp stamp) {
        transaction.insertInto(JOURNAL_ENTRY)
                .columns(JOURNAL_ENTRY.ID, JOURNAL_ENTRY.SEQUENCE, JOURNAL_ENTRY.KIND,
                        JOURNAL_ENTRY.SUBJECT, JOURNAL_ENTRY.METER_NUMBER, JOURNAL_ENTRY.ROOM,
                        JOURNAL_ENTRY.OPERATOR, JOURNAL_ENTRY.OPERATOR_NAME, JOURNAL_ENTRY.SHIFT,
                        JOURNAL_ENTRY.BUSINESS_DAY, JOURNAL_ENTRY.AT, JOURNAL_ENTRY.REVERSES,
                        JOURNAL_ENTRY.REASON, JOURNAL_ENTRY.FROM_TAPE)
                .values(entry.id(), stamp.sequence(), entry.kind().name(), entry.subject(),
                        entry.meterNumber(), entry.room(), stamp.actor().operator().login(),
                        stamp.actor().operator().displayName(), stamp.actor().shift(),
                        stamp.day().date(), BusinessDay.wallClock(stamp.at()), entry.reverses(),
                        entry.reason(), stamp.fromTape())
                .execute();
        addPostings(transaction, entry);
    }

    private static void addPostings(DSLContext transaction, JournalEntry entry) {
        var insert = transaction.insertInto(POSTING, POSTING.ENTRY, POSTING.LINE_NUMBER,
                POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF, POSTING.AMOUNT_FEN);
        List<Posting> postings = entry.postings();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            insert = insert.values(entry.id(), i + 1, posting.account().kind().name(),
                    posting.account().key(), posting.amount().fen());
        }
        insert.execute();
    }

    static void addTapeEvents(DSLContext transaction, List<TapeEvent> events, Stamp stamp) {
        for (int i = 0; i < events.size(); i++) {
            TapeEvent event = events.get(i);
            transaction.insertInto(TAPE_EVENT)
                    .columns(TAPE_EVENT.SEQUENCE, TAPE_EVENT.EVENT_NUMBER, TAPE_EVENT.TYPE,
                            TAPE_EVENT.SALE, TAPE_EVENT.TRANSFER, TAPE_EVENT.ACCOUNT,
                            TAPE_EVENT.METER_NUMBER, TAPE_EVENT.AMOUNT_FEN,
                            TAPE_EVENT.PURCHASE_COUNT)
                    .values(stamp.sequence(), i + 1, event.type().name(), event.sale(),
                            event.transfer(), event.account(), event.meter(), event.amountFen(),
                            event.counter())
                    .execute();
        }
    }
}
