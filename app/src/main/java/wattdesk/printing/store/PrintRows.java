package wattdesk.printing.store;

import static org.jooq.impl.DSL.selectOne;
import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.RECEIPT_PRINT;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.printing.DeliveryHistory;
import wattdesk.printing.PrintLog;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;

/// Prints and deliveries in the database; notes go through the books, so reprints are audited.
public final class PrintRows implements PrintLog, DeliveryHistory {

    private final Rows rows;
    private final Paperwork paperwork;

    public PrintRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public int papers(UUID sale) {
        return rows.read(query -> query.fetchCount(RECEIPT_PRINT, noted(sale, Note.BEGUN))
                - query.fetchCount(RECEIPT_PRINT, noted(sale, Note.NOT_BEGUN)));
    }

    private static Condition noted(UUID sale, Note note) {
        return RECEIPT_PRINT.SALE.eq(sale).and(RECEIPT_PRINT.PRINTED_ON.startsWith(note + " "));
    }

    @Override
    public boolean note(UUID sale, Note note, String printer, Actor actor) {
        AuditEntry audit = new AuditEntry("RECEIPT_PRINT_" + note, sale.toString(), printer);
        Paperwork.Filed filed =
                paperwork.file(new PaperPrinted(sale, note, printer), actor, audit);
        return filed instanceof Paperwork.Filed.Done;
    }

    @Override
    public List<UUID> unprinted(BusinessDay day) {
        return rows.read(query -> query.select(SALE.ID).from(SALE)
                .where(SALE.BUSINESS_DAY.eq(day.date()))
                .andNotExists(selectOne().from(RECEIPT_PRINT).where(
                        RECEIPT_PRINT.SALE.eq(SALE.ID), RECEIPT_PRINT.SUCCEEDED.isTrue()))
                .orderBy(SALE.SEQUENCE).fetch(SALE.ID));
    }

    @Override
    public Optional<Instant> deliveredAt(UUID transfer) {
        return rows.read(query -> query.select(TRANSFER_STEP.AT).from(TRANSFER_STEP)
                .where(TRANSFER_STEP.TRANSFER.eq(transfer),
                        TRANSFER_STEP.TO_STATE.eq("DELIVERED"))
                .orderBy(TRANSFER_STEP.STEP.desc()).limit(1)
                .fetchOptional(TRANSFER_STEP.AT).map(OffsetDateTime::toInstant));
    }

    @Override
    public Optional<Undoing> undoing(UUID sale) {
        var second = OPERATOR.as("second");
        return rows.read(query -> query
                .select(APPROVAL.AT, OPERATOR.DISPLAY_NAME, second.DISPLAY_NAME, APPROVAL.REASON)
                .from(APPROVAL).join(OPERATOR).on(OPERATOR.LOGIN.eq(APPROVAL.REQUESTER))
                .join(second).on(second.LOGIN.eq(APPROVAL.APPROVER))
                .where(APPROVAL.ACTION.eq("VOID"), APPROVAL.SUBJECT.eq(sale.toString()))
                .orderBy(APPROVAL.SEQUENCE.desc()).limit(1)
                .fetchOptional(row -> new Undoing(row.value1().toInstant(), row.value2(),
                        row.value3(), row.value4())));
    }
}
