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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.vending.History;

/// Reads the parts of one snapshot; holds what stands in every part.
record HistoryPart(
        DSLContext session, List<History.Meter> meters, List<History.Shift> shifts,
        History.@Nullable Audit audit) {

    private static final Condition OF_SALE = SALE.ID.eq(CREDIT_TRANSFER.SALE);
    private static final Condition OF_TRANSFER =
            CREDIT_TRANSFER.ID.eq(TRANSFER_STEP.TRANSFER);

    static HistoryPart ofTheFew(DSLContext session, History.@Nullable Audit audit) {
        return new HistoryPart(session,
                session.selectFrom(METER).fetch(row ->
                        new History.Meter(row.getNumber(), row.getLedgerCount())),
                session.selectFrom(SHIFT).fetch(row ->
                        new History.Shift(row.getId(), row.getFloatFen())), audit);
    }

    /// What carries a number of that range; `ids` are the next in their own order.
    History between(long from, long to, List<UUID> ids) {
        Condition sold = SALE.SEQUENCE.between(from, to);
        return new History(commands(from, to), ids, entries(from, to), sales(sold),
                transfers(CREDIT_TRANSFER.join(SALE).on(OF_SALE), sold),
                steps(TRANSFER_STEP.join(CREDIT_TRANSFER).on(OF_TRANSFER)
                        .join(SALE).on(OF_SALE), sold),
                foreign(from, to), meters, approvals(from, to),
                shifts, audit, tape(from, to));
    }

    /// Credits without a sale, moves without a credit: nobody can write them, so there are none,
    /// unless somebody broke in.
    History homeless() {
        return new History(List.of(), List.of(), List.of(), List.of(),
                transfers(CREDIT_TRANSFER.leftJoin(SALE).on(OF_SALE), SALE.ID.isNull()),
                steps(TRANSFER_STEP.leftJoin(CREDIT_TRANSFER).on(OF_TRANSFER)
                        .leftJoin(SALE).on(OF_SALE), SALE.ID.isNull()),
                List.of(), meters, List.of(), shifts, audit, List.of());
    }

    private List<History.Command> commands(long from, long to) {
        return session.select(COMMAND.ID, COMMAND.SEQUENCE, COMMAND.RECEIPT_SERIES,
                        COMMAND.RECEIPT_NUMBER)
                .from(COMMAND).where(COMMAND.SEQUENCE.between(from, to))
                .orderBy(COMMAND.SEQUENCE).fetch(row -> new History.Command(row.value1(),
                        row.value2(), receipt(row.value3(), row.value4())));
    }

    private static @Nullable ReceiptNumber receipt(
            @Nullable String series, @Nullable Long number) {
        return series == null || number == null ? null : new ReceiptNumber(series, number);
    }

    private List<History.Entry> entries(long from, long to) {
        List<History.Entry> entries = new ArrayList<>();
        session.select(JOURNAL_ENTRY.ID, JOURNAL_ENTRY.SEQUENCE, JOURNAL_ENTRY.KIND,
                        JOURNAL_ENTRY.SUBJECT, JOURNAL_ENTRY.METER_NUMBER, JOURNAL_ENTRY.OPERATOR,
                        JOURNAL_ENTRY.FROM_TAPE, POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF,
                        POSTING.AMOUNT_FEN)
                .from(JOURNAL_ENTRY).leftJoin(POSTING).on(POSTING.ENTRY.eq(JOURNAL_ENTRY.ID))
                .where(JOURNAL_ENTRY.SEQUENCE.between(from, to))
                .orderBy(JOURNAL_ENTRY.SEQUENCE, JOURNAL_ENTRY.ID, POSTING.LINE_NUMBER)
                .forEach(row -> add(entries, row));
        return entries;
    }

    private static void add(List<History.Entry> entries, Record row) {
        UUID id = row.get(JOURNAL_ENTRY.ID);
        if (entries.isEmpty() || !entries.getLast().id().equals(id)) {
            entries.add(new History.Entry(id, row.get(JOURNAL_ENTRY.SEQUENCE),
                    row.get(JOURNAL_ENTRY.KIND), row.get(JOURNAL_ENTRY.SUBJECT),
                    row.get(JOURNAL_ENTRY.METER_NUMBER), row.get(JOURNAL_ENTRY.OPERATOR),
                    row.get(JOURNAL_ENTRY.FROM_TAPE), new ArrayList<>()));
        }
        Long fen = row.get(POSTING.AMOUNT_FEN);
        if (fen != null) {
            entries.getLast().lines().add(new History.Line(
                    row.get(POSTING.ACCOUNT_KIND), row.get(POSTING.ACCOUNT_REF), fen));
        }
    }

    private List<History.Sale> sales(Condition sold) {
        return session.select(SALE.ID, SALE.SEQUENCE, SALE.STATE, SALE.RECEIPT_SERIES,
                        SALE.RECEIPT_NUMBER, SALE.METER_NUMBER, SALE.AMOUNT_FEN)
                .from(SALE).where(sold).orderBy(SALE.SEQUENCE).fetch(row ->
                new History.Sale(row.value1(), row.value2(), row.value3(),
                        receipt(row.value4(), row.value5()), row.value6(), row.value7()));
    }

    private List<History.Transfer> transfers(Table<?> from, Condition which) {
        return session.select(CREDIT_TRANSFER.ID, CREDIT_TRANSFER.SALE,
                        CREDIT_TRANSFER.METER_NUMBER, CREDIT_TRANSFER.AMOUNT_FEN,
                        CREDIT_TRANSFER.STATE, CREDIT_TRANSFER.OPEN_STATE,
                        CREDIT_TRANSFER.UNRESOLVED_METER, CREDIT_TRANSFER.COUNT0,
                        CREDIT_TRANSFER.COUNT1)
                .from(from).where(which).orderBy(SALE.SEQUENCE).fetch(row ->
                new History.Transfer(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5(), row.value6(), row.value7(), row.value8(), row.value9()));
    }

    private List<History.Step> steps(Table<?> from, Condition which) {
        return session.select(TRANSFER_STEP.TRANSFER, TRANSFER_STEP.STEP,
                        TRANSFER_STEP.FROM_STATE, TRANSFER_STEP.TO_STATE, TRANSFER_STEP.SEQUENCE)
                .from(from).where(which)
                .orderBy(TRANSFER_STEP.TRANSFER, TRANSFER_STEP.STEP).fetch(row ->
                new History.Step(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5()));
    }

    private List<History.Foreign> foreign(long from, long to) {
        return session.selectFrom(FOREIGN_PURCHASE)
                .where(FOREIGN_PURCHASE.SEQUENCE.between(from, to)).fetch(row ->
                new History.Foreign(row.getId(), row.getMeterNumber(), row.getCountBefore(),
                        row.getCountAfter(), row.getAmountFen(), row.getSequence()));
    }

    private List<History.Approved> approvals(long from, long to) {
        return session.selectFrom(APPROVAL)
                .where(APPROVAL.SEQUENCE.between(from, to)).fetch(row ->
                new History.Approved(row.getId(), row.getAction(), row.getSubject(),
                        row.getRequester(), row.getApprover()));
    }

    private List<TapeEvent> tape(long from, long to) {
        return session.selectFrom(TAPE_EVENT).where(TAPE_EVENT.SEQUENCE.between(from, to))
                .orderBy(TAPE_EVENT.SEQUENCE, TAPE_EVENT.EVENT_NUMBER).fetch(row ->
                new TapeEvent(TapeEvent.Type.valueOf(row.getType()), row.getSale(),
                        row.getTransfer(), row.getAccount(), row.getMeterNumber(),
                        row.getAmountFen(), row.getPurchaseCount()));
    }
}
