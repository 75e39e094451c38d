package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;

import org.jooq.DSLContext;
import wattdesk.customer.NewMeter;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Meter;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Hangs another meter at an account that is open.
public final class MetersHung implements MoveWriter<MeterHung> {

    @Override
    public Class<MeterHung> kind() {
        return MeterHung.class;
    }

    @Override
    public void write(DSLContext transaction, MeterHung move, Stamp stamp) {
        NewMeter meter = move.meter();
        boolean open = transaction.fetchExists(ACCOUNT,
                ACCOUNT.NUMBER.eq(meter.account()), ACCOUNT.CLOSED_AT.isNull());
        if (!open) {
            throw new StaleMove("account " + meter.account());
        }
        HungMeters.hang(transaction, new Meter(meter.number(), meter.line(), meter.profile(),
                meter.address(), move.customerNumber()), meter.ratio(), meter.account(),
                stamp.at(), stamp);
    }
}
