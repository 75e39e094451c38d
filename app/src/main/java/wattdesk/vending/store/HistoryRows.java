package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.FOREIGN_PURCHASE;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.SHIFT;
import static wattdesk.store.generated.Tables.TAPE_EVENT;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.store.Rows;
import wattdesk.vending.History;

/// Reads the whole history in one snapshot, for the invariants.
public final class HistoryRows {

    private final Rows rows;

    public HistoryRows(Rows rows) {
        this.rows = rows;
    }

    /// `audit` comes from those who keep it, null where it was not looked at. The tape is what the
    /// database says is on it; that both agree is a rule of its own.
    public History read(History.@Nullable Audit audit) {
        return rows.read(session -> new History(commands(session), entries(session),
                sales(session), transfers(session), steps(session), foreign(session),
                meters(session), approvals(session), shifts(session), audit, tape(session)));
    }

    private static List<TapeEvent> tape(DSLContext session) {
        return session.selectFrom(TAPE_EVENT)
                .orderBy(TAPE_EVENT.SEQUENCE, TAPE_EVENT.EVENT_NUMBER).fetch(row ->
                new TapeEvent(TapeEvent.Type.valueOf(row.getType()), row.getSale(),
                        row.getTransfer(), row.getAccount(), row.getMeterNumber(),
                        row.getAmountFen(), row.getPurchaseCount()));
    }

    private static List<History.Command> commands(DSLContext session) {
        return session.selectFrom(COMMAND).orderBy(COMMAND.SEQUENCE).fetch(row ->
                new History.Command(row.getId(), row.getSequence(),
                        receipt(row.getReceiptSeries(), row.getReceiptNumber())));
    }

    private static @Nullable ReceiptNumber receipt(
            @Nullable String series, @Nullable Long number) {
        return series == null || number == null ? null : new ReceiptNumber(series, number);
    }

    private static List<History.Entry> entries(DSLContext session) {
        Map<UUID, List<History.Line>> lines = session.selectFrom(POSTING)
                .orderBy(POSTING.ENTRY, POSTING.LINE_NUMBER)
                .fetchGroups(POSTING.ENTRY, row -> new History.Line(row.get(POSTING.ACCOUNT_KIND),
                        row.get(POSTING.ACCOUNT_REF), row.get(POSTING.AMOUNT_FEN)));
        return session.selectFrom(JOURNAL_ENTRY).orderBy(JOURNAL_ENTRY.SEQUENCE).fetch(row ->
                new History.Entry(row.getId(), row.getSequence(), row.getKind(), row.getSubject(),
                        row.getMeterNumber(), row.getOperator(), row.getFromTape(),
                        lines.getOrDefault(row.getId(), List.of())));
    }

    private static List<History.Sale> sales(DSLContext session) {
        return session.selectFrom(SALE).orderBy(SALE.SEQUENCE).fetch(row ->
                new History.Sale(row.getId(), row.getSequence(), row.getState(),
                        receipt(row.getReceiptSeries(), row.getReceiptNumber()),
                        row.getMeterNumber(), row.getAmountFen()));
    }

    private static List<History.Transfer> transfers(DSLContext session) {
        return session.selectFrom(CREDIT_TRANSFER).fetch(row ->
                new History.Transfer(row.getId(), row.getSale(), row.getMeterNumber(),
                        row.getAmountFen(), row.getState(), row.getOpenState(),
                        row.getUnresolvedMeter(), row.getCount0(), row.getCount1()));
    }

    private static List<History.Step> steps(DSLContext session) {
        return session.selectFrom(TRANSFER_STEP)
                .orderBy(TRANSFER_STEP.TRANSFER, TRANSFER_STEP.STEP).fetch(row ->
                new History.Step(row.getTransfer(), row.getStep(), row.getFromState(),
                        row.getToState(), row.getSequence()));
    }

    private static List<History.Foreign> foreign(DSLContext session) {
        return session.selectFrom(FOREIGN_PURCHASE).fetch(row ->
                new History.Foreign(row.getId(), row.getMeterNumber(), row.getCountBefore(),
                        row.getCountAfter(), row.getAmountFen(), row.getSequence()));
    }

    private static List<History.Meter> meters(DSLContext session) {
        return session.selectFrom(METER).fetch(row ->
                new History.Meter(row.getNumber(), row.getLedgerCount()));
    }

    private static List<History.Approved> approvals(DSLContext session) {
        return session.selectFrom(APPROVAL).fetch(row ->
                new History.Approved(row.getId(), row.getAction(), row.getSubject(),
                        row.getRequester(), row.getApprover()));
    }

    private static List<History.Shift> shifts(DSLContext session) {
        return session.selectFrom(SHIFT).fetch(row ->
                new History.Shift(row.getId(), row.getFloatFen()));
    }
}
