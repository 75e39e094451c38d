package wattdesk.vending.store;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.vending.SaleCarried;

/// Adds a carried credit like any order that was paid.
final class SaleCarriedWriter implements MoveWriter<SaleCarried> {

    private final SalePaidWriter orders = new SalePaidWriter();

    @Override
    public Class<SaleCarried> kind() {
        return SaleCarried.class;
    }

    @Override
    public void write(DSLContext transaction, SaleCarried move, Stamp stamp) {
        orders.write(transaction, move.order(), stamp);
    }
}
