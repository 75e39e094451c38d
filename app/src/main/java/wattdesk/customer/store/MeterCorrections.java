package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_POINT;
import static wattdesk.store.generated.Tables.SALE;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Meter;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Puts a meter's record right. Another number is another meter: what the books knew of it goes.
public final class MeterCorrections implements MoveWriter<MeterCorrected> {

    @Override
    public Class<MeterCorrected> kind() {
        return MeterCorrected.class;
    }

    @Override
    public void write(DSLContext transaction, MeterCorrected move, Stamp stamp) {
        Meter was = move.was();
        Meter now = move.wanted();
        boolean renamed = !was.number().equals(now.number());
        if (hindered(transaction, was, now, renamed)) {
            throw new StaleMove("meter " + was.number());
        }
        int moved = transaction.update(METER)
                .set(METER.NUMBER, now.number()).set(METER.LINE, now.line())
                .set(METER.PROFILE, now.profile()).set(METER.ADDRESS, now.address())
                .set(METER.CUSTOMER_NUMBER, now.customerNumber())
                .where(METER.NUMBER.eq(was.number()), METER.ACCOUNT.eq(move.account()),
                        METER.LINE.eq(was.line()), METER.PROFILE.eq(was.profile()),
                        METER.ADDRESS.eq(was.address())).execute();
        if (moved != 1) {
            throw new StaleMove("meter " + was.number());
        }
        if (renamed) {
            int _ = transaction.update(METER_POINT)
                    .set(METER_POINT.METER_NUMBER, now.number())
                    .where(METER_POINT.METER_NUMBER.eq(was.number())).execute();
            int _ = transaction.update(METER).setNull(METER.LEDGER_COUNT)
                    .setNull(METER.LAST_BALANCE_FEN).setNull(METER.LAST_READ_AT)
                    .where(METER.NUMBER.eq(now.number())).execute();
        }
    }

    private static boolean known(DSLContext transaction, Meter was, Meter now) {
        return transaction.fetchExists(METER, METER.NUMBER.eq(now.number()))
                || transaction.fetchExists(SALE,
                        SALE.METER_NUMBER.in(was.number(), now.number()));
    }

    private static boolean hindered(
            DSLContext transaction, Meter was, Meter now, boolean renamed) {
        return transaction.fetchExists(CREDIT_TRANSFER,
                        CREDIT_TRANSFER.METER_NUMBER.eq(was.number()),
                        CREDIT_TRANSFER.OPEN_STATE.isTrue())
                || transaction.fetchExists(METER, METER.ACCOUNT.isNotNull(),
                        METER.LINE.eq(now.line()), METER.ADDRESS.eq(now.address()),
                        METER.NUMBER.ne(was.number()))
                || (renamed && known(transaction, was, now));
    }
}
