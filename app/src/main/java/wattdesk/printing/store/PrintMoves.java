package wattdesk.printing.store;

import static wattdesk.store.generated.Tables.RECEIPT_PRINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.ledger.Stamp;
import wattdesk.printing.PrintLog;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Adds notes about prints; `printed_on` begins with the note's word.
public final class PrintMoves implements MoveWriter<PaperPrinted> {

    @Override
    public Class<PaperPrinted> kind() {
        return PaperPrinted.class;
    }

    @Override
    public void write(DSLContext transaction, PaperPrinted move, Stamp stamp) {
        Integer last = transaction.select(DSL.max(RECEIPT_PRINT.PRINT_NUMBER)).from(RECEIPT_PRINT)
                .where(RECEIPT_PRINT.SALE.eq(move.sale()))
                .fetchOne(DSL.max(RECEIPT_PRINT.PRINT_NUMBER));
        int _ = transaction.insertInto(RECEIPT_PRINT)
                .columns(RECEIPT_PRINT.SALE, RECEIPT_PRINT.PRINT_NUMBER, RECEIPT_PRINT.AT,
                        RECEIPT_PRINT.OPERATOR, RECEIPT_PRINT.PRINTED_ON, RECEIPT_PRINT.SUCCEEDED)
                .values(move.sale(), last == null ? 1 : last + 1,
                        BusinessDay.wallClock(stamp.at()), stamp.actor().operator().login(),
                        move.note() + " " + move.printer(), move.note() == PrintLog.Note.DONE)
                .execute();
    }
}
