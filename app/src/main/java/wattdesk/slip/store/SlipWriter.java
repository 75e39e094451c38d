package wattdesk.slip.store;

import static wattdesk.store.generated.Tables.SLIP;

import org.jooq.DSLContext;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.slip.SlipIssued;
import wattdesk.slip.SlipText;
import wattdesk.store.MoveWriter;
import wattdesk.store.TableRow;

/// Adds a slip in the transaction of what it proves.
public final class SlipWriter implements MoveWriter<SlipIssued> {

    @Override
    public Class<SlipIssued> kind() {
        return SlipIssued.class;
    }

    @Override
    public void write(DSLContext transaction, SlipIssued move, Stamp stamp) {
        ReceiptNumber number = stamp.receipt();
        if (number == null) {
            throw new IllegalArgumentException("a slip asks for a number");
        }
        TableRow.in(SLIP).set(SLIP.ID, stamp.command()).set(SLIP.SERIES, number.series())
                .set(SLIP.SLIP_NUMBER, number.number()).set(SLIP.KIND, move.kind().name())
                .set(SLIP.ACCOUNT, move.account()).set(SLIP.ROOM, move.room())
                .set(SLIP.CUSTOMER, move.customer()).set(SLIP.AMOUNT_FEN, move.drawer().fen())
                .set(SLIP.DOCUMENT, SlipText.write(move.paper()))
                .set(SLIP.OPERATOR, stamp.actor().operator().login())
                .set(SLIP.OPERATOR_NAME, stamp.actor().operator().displayName())
                .set(SLIP.SHIFT, stamp.actor().shift())
                .set(SLIP.BUSINESS_DAY, stamp.day().date())
                .set(SLIP.AT, BusinessDay.wallClock(stamp.at()))
                .set(SLIP.SEQUENCE, stamp.sequence()).set(SLIP.FROM_TAPE, stamp.fromTape())
                .add(transaction);
    }
}
