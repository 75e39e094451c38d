package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.FOREIGN_PURCHASE;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.vending.ForeignAdopted;

/// A purchase from another till.
final class ForeignAdoptedWriter implements MoveWriter<ForeignAdopted> {

    @Override
    public Class<ForeignAdopted> kind() {
        return ForeignAdopted.class;
    }

    @Override
    public void write(DSLContext transaction, ForeignAdopted move, Stamp stamp) {
        transaction.insertInto(FOREIGN_PURCHASE)
                .set(FOREIGN_PURCHASE.ID, move.id())
                .set(FOREIGN_PURCHASE.SEQUENCE, stamp.sequence())
                .set(FOREIGN_PURCHASE.METER_NUMBER, move.meterNumber())
                .set(FOREIGN_PURCHASE.COUNT_BEFORE, move.countBefore())
                .set(FOREIGN_PURCHASE.COUNT_AFTER, move.countAfter())
                .set(FOREIGN_PURCHASE.AMOUNT_FEN, move.amount().fen())
                .set(FOREIGN_PURCHASE.OPERATOR, stamp.actor().operator().login())
                .set(FOREIGN_PURCHASE.REASON, move.reason())
                .set(FOREIGN_PURCHASE.AT, BusinessDay.wallClock(stamp.at()))
                .execute();
    }
}
