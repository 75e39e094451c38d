package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.METER_STANDING;

import org.jooq.DSLContext;
import wattdesk.billing.MeterValue;
import wattdesk.billing.MetersBegun;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.generated.tables.MeterStanding;

/// Adds first values and lets their meters stand there. One that still goes on at the account (only
/// its ratio changed) is moved on by the run, behind what it owes.
final class MetersBegunWriter implements MoveWriter<MetersBegun> {

    @Override
    public Class<MetersBegun> kind() {
        return MetersBegun.class;
    }

    @Override
    public void write(DSLContext transaction, MetersBegun move, Stamp stamp) {
        ReadingColumns.add(transaction, move.first(), stamp);
        move.first().forEach(value -> stand(transaction, value, stamp));
    }

    private static void stand(DSLContext transaction, MeterValue value, Stamp stamp) {
        MeterStanding s = METER_STANDING;
        var at = BusinessDay.wallClock(value.at());
        boolean known = transaction.fetchExists(s,
                s.METER_NUMBER.eq(value.meterNumber()), s.ACCOUNT.eq(value.account()));
        if (!known) {
            int _ = transaction.insertInto(s)
                    .columns(s.METER_NUMBER, s.ACCOUNT, s.BILLED_TO, s.BILLED_AT, s.ENDED,
                            s.SEQUENCE)
                    .values(value.meterNumber(), value.account(), value.id(), at, false,
                            stamp.sequence()).execute();
            return;
        }
        int _ = transaction.update(s).set(s.BILLED_TO, value.id()).set(s.BILLED_AT, at)
                .set(s.ENDED, false).set(s.SEQUENCE, stamp.sequence())
                .where(s.METER_NUMBER.eq(value.meterNumber()), s.ACCOUNT.eq(value.account()),
                        s.ENDED.isTrue()).execute();
    }
}
