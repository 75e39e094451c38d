package wattdesk.printing.store;

import static wattdesk.store.generated.Tables.SLIP_PRINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Stamp;
import wattdesk.printing.PrintLog;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.TableRow;

/// Adds notes about prints of slips; `printed_on` begins with the note's word.
public final class SlipPrintMoves implements MoveWriter<SlipPrinted> {

    @Override
    public Class<SlipPrinted> kind() {
        return SlipPrinted.class;
    }

    @Override
    public void write(DSLContext transaction, SlipPrinted move, Stamp stamp) {
        @Nullable Integer last = transaction.select(DSL.max(SLIP_PRINT.PRINT_NUMBER))
                .from(SLIP_PRINT).where(SLIP_PRINT.SLIP.eq(move.slip()))
                .fetchOne(DSL.max(SLIP_PRINT.PRINT_NUMBER));
        TableRow.in(SLIP_PRINT).set(SLIP_PRINT.SLIP, move.slip())
                .set(SLIP_PRINT.PRINT_NUMBER, last == null ? 1 : last + 1)
                .set(SLIP_PRINT.AT, BusinessDay.wallClock(stamp.at()))
                .set(SLIP_PRINT.OPERATOR, stamp.actor().operator().login())
                .set(SLIP_PRINT.PRINTED_ON, move.note() + " " + move.printer())
                .set(SLIP_PRINT.SUCCEEDED, move.note() == PrintLog.Note.DONE)
                .add(transaction);
    }
}
