package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Numbered;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Question;

/// What one change writes, in one transaction: its number, its rows, its place in the audit chain.
/// The caller commits or rolls back.
final class LedgerTransaction {

    private static final Question EARLIER = new Question(session -> session.select()
            .from(COMMAND).where(COMMAND.ID.eq(Question.place(COMMAND.ID))));

    /// What a sale has; more come in a batch.
    private static final int FEW = 4;

    private final DSLContext session;
    private final MoveWriters writers;
    private final AuditRows audit;
    private final LedgerTime time;
    private final Remembered remembered;
    private final BusinessDays days;

    LedgerTransaction(
            DSLContext session, MoveWriters writers, AuditRows audit, LedgerTime time) {
        this.session = session;
        this.writers = writers;
        this.audit = audit;
        this.time = time;
        remembered = new Remembered(session);
        days = new BusinessDays(session);
    }

    /// A step was taken back: what it changed in memory is not true.
    void forget() {
        remembered.forget();
    }

    /// What the same command did before; null when it is new. A new one need not ask: the row of
    /// a command is the first that is written, and there can be one only.
    @Nullable Commit earlier(UUID command, String fingerprint) {
        Record row = EARLIER.one(session, command);
        if (row == null) {
            return null;
        }
        if (!row.get(COMMAND.FINGERPRINT).equals(fingerprint)) {
            return new Commit.DifferentContent();
        }
        return new Commit.Done(row.get(COMMAND.SEQUENCE), receipt(row),
                row.get(COMMAND.AT).toInstant(), new BusinessDay(row.get(COMMAND.BUSINESS_DAY)),
                row.get(COMMAND.CLOCK_FLAGGED), true);
    }

    /// Writes a new change and gives it its stamp.
    Stamp write(Change change, Drawer drawer, String fingerprint) {
        long sequence = remembered.next(Counters.SEQUENCE);
        Instant at = time.now();
        String series = change.receiptSeries();
        ReceiptNumber receipt = series == null ? null : next(series);
        Stamp stamp = new Stamp(change.command(), sequence, at,
                days.of(drawer, at), change.actor(), receipt, time.flagged(at), false);
        addRows(change, change.tape(), fingerprint, stamp);
        return stamp;
    }

    private ReceiptNumber next(String series) {
        return new ReceiptNumber(series, remembered.next(Counters.ofReceipts(series)));
    }

    /// Writes what the tape kept, with the numbers and times that it had.
    Stamp writeFromTape(Change change, TapeRecord record) {
        remembered.forget();
        Counters.raise(session, Counters.SEQUENCE, record.sequence());
        ReceiptNumber receipt = record.receipt();
        if (receipt != null) {
            Counters.raise(session, Counters.ofReceipts(receipt.series()), receipt.number());
        }
        Stamp stamp = new Stamp(record.command(), record.sequence(), record.at(), record.day(),
                change.actor(), receipt, false, true);
        addRows(change, record.events(), record.fingerprint(), stamp);
        return stamp;
    }

    private void addRows(
            Change change, List<TapeEvent> tape, String fingerprint, Stamp stamp) {
        JournalRows.addCommand(session, stamp, fingerprint);
        change.moves().forEach(move -> writers.write(session, move,
                move instanceof Numbered own ? stamp.numbered(next(own.series())) : stamp));
        if (change.entries().size() > FEW) {
            JournalRows.addEntries(session, change.entries(), stamp);
        } else {
            change.entries().forEach(entry -> JournalRows.addEntry(session, entry, stamp));
        }
        JournalRows.addTapeEvents(session, tape, stamp);
        days.wrote(tape);
        remembered.auditHead(audit.append(
                session, change.audit(), stamp, remembered.auditHead()));
    }

    private static @Nullable ReceiptNumber receipt(Record row) {
        String series = row.get(COMMAND.RECEIPT_SERIES);
        return series == null ? null : new ReceiptNumber(series, row.get(COMMAND.RECEIPT_NUMBER));
    }
}
