package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Puts back the meters that money on the tape was paid for. Where they hang is not on the tape.
public final class MetersFromTape implements MoveWriter<MeterFromTape> {

    /// A line that is none, so that the row has one; never shown, never opened.
    private static final String NOWHERE = "-";

    @Override
    public Class<MeterFromTape> kind() {
        return MeterFromTape.class;
    }

    @Override
    public void write(DSLContext transaction, MeterFromTape move, Stamp stamp) {
        if (transaction.fetchExists(METER, METER.NUMBER.eq(move.number()))) {
            return;
        }
        if (!transaction.fetchExists(LINE, LINE.NAME.eq(NOWHERE))) {
            int _ = transaction.insertInto(LINE)
                    .columns(LINE.NAME, LINE.PORT, LINE.SETTINGS, LINE.REMOVED_AT)
                    .values(NOWHERE, "-", "-", BusinessDay.wallClock(stamp.at())).execute();
        }
        int _ = transaction.insertInto(METER)
                .columns(METER.NUMBER, METER.LINE, METER.PROFILE, METER.ADDRESS,
                        METER.CUSTOMER_NUMBER, METER.STATE)
                .values(move.number(), NOWHERE, "-", move.number(), "", "IN_STOCK").execute();
    }
}
