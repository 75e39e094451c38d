package wattdesk.printing.store;

import static org.jooq.impl.DSL.selectOne;
import static wattdesk.store.generated.Tables.SLIP;
import static wattdesk.store.generated.Tables.SLIP_PRINT;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.printing.PrintLog;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;

/// Prints of slips in the database; notes go through the books, so reprints are audited.
public final class SlipPrintRows implements PrintLog {

    private final Rows rows;
    private final Paperwork paperwork;

    public SlipPrintRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public int papers(UUID slip) {
        return rows.read(query -> query.fetchCount(SLIP_PRINT, noted(slip, Note.BEGUN))
                - query.fetchCount(SLIP_PRINT, noted(slip, Note.NOT_BEGUN)));
    }

    private static Condition noted(UUID slip, Note note) {
        return SLIP_PRINT.SLIP.eq(slip).and(SLIP_PRINT.PRINTED_ON.startsWith(note + " "));
    }

    @Override
    public boolean note(UUID slip, Note note, String printer, Actor actor) {
        AuditEntry audit = new AuditEntry("SLIP_PRINT_" + note, slip.toString(), printer);
        return paperwork.file(new SlipPrinted(slip, note, printer), actor, audit)
                instanceof Paperwork.Filed.Done;
    }

    @Override
    public List<UUID> unprinted(BusinessDay day) {
        return rows.read(query -> query.select(SLIP.ID).from(SLIP)
                .where(SLIP.BUSINESS_DAY.eq(day.date()))
                .andNotExists(selectOne().from(SLIP_PRINT).where(
                        SLIP_PRINT.SLIP.eq(SLIP.ID), SLIP_PRINT.SUCCEEDED.isTrue()))
                .orderBy(SLIP.SEQUENCE).fetch(SLIP.ID));
    }
}
