package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.SALE;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.vending.SaleState;
import wattdesk.vending.SaleVoided;

/// A paid sale becomes void, once.
final class SaleVoidedWriter implements MoveWriter<SaleVoided> {

    @Override
    public Class<SaleVoided> kind() {
        return SaleVoided.class;
    }

    @Override
    public void write(DSLContext transaction, SaleVoided move, Stamp stamp) {
        int moved = transaction.update(SALE)
                .set(SALE.STATE, SaleState.VOIDED.name())
                .where(SALE.ID.eq(move.sale()))
                .and(SALE.STATE.eq(SaleState.PAID.name()))
                .execute();
        if (moved != 1) {
            throw new StaleMove("not a paid sale");
        }
    }
}
