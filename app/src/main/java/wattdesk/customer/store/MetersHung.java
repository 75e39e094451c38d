package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;

import java.util.Objects;
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
        String tariff = Objects.requireNonNullElseGet(meter.tariffId(),
                () -> FurtherTariffs.of(transaction, meter.account()).getFirst());
        String commodity =
                FurtherTariffs.require(transaction, meter.account(), tariff, stamp);
        HungMeters.hang(transaction, new Meter(meter.number(), meter.line(), meter.profile(),
                meter.address(), move.customerNumber()), meter.ratio(), meter.account(),
                Objects.requireNonNullElse(move.since(), stamp.at()), stamp);
        HungMeters.counts(transaction, meter.number(), commodity);
    }
}
