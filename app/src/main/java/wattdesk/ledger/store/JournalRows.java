package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.Posting;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.ledger.TapeEvent;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.RowBatch;
import wattdesk.store.TableRow;

/// Adds the rows of a change that are the ledger's own: command, entries, postings, tape events.
final class JournalRows {
    private JournalRows() {}

    static void addCommand(DSLContext transaction, Stamp stamp, String fingerprint) {
        ReceiptNumber receipt = stamp.receipt();
        TableRow.in(COMMAND).set(COMMAND.ID, stamp.command())
                .set(COMMAND.FINGERPRINT, fingerprint)
                .set(COMMAND.SEQUENCE, stamp.sequence())
                .set(COMMAND.RECEIPT_SERIES, receipt == null ? null : receipt.series())
                .set(COMMAND.RECEIPT_NUMBER, receipt == null ? null : receipt.number())
                .set(COMMAND.AT, BusinessDay.wallClock(stamp.at()))
                .set(COMMAND.BUSINESS_DAY, stamp.day().date())
                .set(COMMAND.OPERATOR, stamp.actor().operator().login())
                .set(COMMAND.SHIFT, stamp.actor().shift())
                .set(COMMAND.CLOCK_FLAGGED, stamp.clockFlagged())
                .set(COMMAND.FROM_TAPE, stamp.fromTape())
                .add(transaction);
    }

    static void addEntry(DSLContext transaction, JournalEntry entry, Stamp stamp) {
        TableRow.in(JOURNAL_ENTRY).set(JOURNAL_ENTRY.ID, entry.id())
                .set(JOURNAL_ENTRY.SEQUENCE, stamp.sequence())
                .set(JOURNAL_ENTRY.KIND, entry.kind().name())
                .set(JOURNAL_ENTRY.SUBJECT, entry.subject())
                .set(JOURNAL_ENTRY.METER_NUMBER, entry.meterNumber())
                .set(JOURNAL_ENTRY.ROOM, entry.room())
                .set(JOURNAL_ENTRY.OPERATOR, stamp.actor().operator().login())
                .set(JOURNAL_ENTRY.OPERATOR_NAME, stamp.actor().operator().displayName())
                .set(JOURNAL_ENTRY.SHIFT, stamp.actor().shift())
                .set(JOURNAL_ENTRY.BUSINESS_DAY, stamp.day().date())
                .set(JOURNAL_ENTRY.AT, BusinessDay.wallClock(stamp.at()))
                .set(JOURNAL_ENTRY.REVERSES, entry.reverses())
                .set(JOURNAL_ENTRY.REASON, entry.reason())
                .set(JOURNAL_ENTRY.FROM_TAPE, stamp.fromTape())
                .add(transaction);
        addPostings(transaction, entry);
    }

    /// Entries by the hundred.
    static void addEntries(DSLContext transaction, List<JournalEntry> entries, Stamp stamp) {
        RowBatch rows = RowBatch.into(JOURNAL_ENTRY, JOURNAL_ENTRY.ID, JOURNAL_ENTRY.SEQUENCE,
                JOURNAL_ENTRY.KIND, JOURNAL_ENTRY.SUBJECT, JOURNAL_ENTRY.METER_NUMBER,
                JOURNAL_ENTRY.ROOM, JOURNAL_ENTRY.OPERATOR, JOURNAL_ENTRY.OPERATOR_NAME,
                JOURNAL_ENTRY.SHIFT, JOURNAL_ENTRY.BUSINESS_DAY, JOURNAL_ENTRY.AT,
                JOURNAL_ENTRY.REVERSES, JOURNAL_ENTRY.REASON, JOURNAL_ENTRY.FROM_TAPE);
        RowBatch postings = RowBatch.into(POSTING, POSTING.ENTRY, POSTING.LINE_NUMBER,
                POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF, POSTING.AMOUNT_FEN);
        for (JournalEntry entry : entries) {
            rows.row(entry.id(), stamp.sequence(), entry.kind().name(), entry.subject(),
                    entry.meterNumber(), entry.room(), stamp.actor().operator().login(),
                    stamp.actor().operator().displayName(), stamp.actor().shift(),
                    stamp.day().date(), BusinessDay.wallClock(stamp.at()), entry.reverses(),
                    entry.reason(), stamp.fromTape());
            int line = 0;
            for (Posting posting : entry.postings()) {
                line++;
                postings.row(entry.id(), line, posting.account().kind().name(),
                        posting.account().key(), posting.amount().fen());
            }
        }
        rows.write(transaction);
        postings.write(transaction);
    }

    private static void addPostings(DSLContext transaction, JournalEntry entry) {
        List<TableRow> rows = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            rows.add(TableRow.in(POSTING).set(POSTING.ENTRY, entry.id())
                    .set(POSTING.LINE_NUMBER, rows.size() + 1)
                    .set(POSTING.ACCOUNT_KIND, posting.account().kind().name())
                    .set(POSTING.ACCOUNT_REF, posting.account().key())
                    .set(POSTING.AMOUNT_FEN, posting.amount().fen()));
        }
        TableRow.addAll(transaction, rows);
    }

    static void addTapeEvents(DSLContext transaction, List<TapeEvent> events, Stamp stamp) {
        for (int i = 0; i < events.size(); i++) {
            TapeEvent event = events.get(i);
            TableRow.in(TAPE_EVENT).set(TAPE_EVENT.SEQUENCE, stamp.sequence())
                    .set(TAPE_EVENT.EVENT_NUMBER, i + 1)
                    .set(TAPE_EVENT.TYPE, event.type().name())
                    .set(TAPE_EVENT.SALE, event.sale())
                    .set(TAPE_EVENT.TRANSFER, event.transfer())
                    .set(TAPE_EVENT.ACCOUNT, event.account())
                    .set(TAPE_EVENT.METER_NUMBER, event.meter())
                    .set(TAPE_EVENT.AMOUNT_FEN, event.amountFen())
                    .set(TAPE_EVENT.PURCHASE_COUNT, event.counter())
                    .add(transaction);
        }
    }
}
