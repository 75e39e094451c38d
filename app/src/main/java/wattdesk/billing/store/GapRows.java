package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.READING_GAP;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.billing.AccountResult;
import wattdesk.billing.BilledMeter;
import wattdesk.billing.NewCharge;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.RowBatch;

/// Closes the gaps that charges cover.
final class GapRows {

    private GapRows() {}

    static void fill(DSLContext transaction, List<AccountResult> results, Stamp stamp) {
        RowBatch filled = RowBatch.moving(READING_GAP,
                List.of(READING_GAP.FILLED_AT, READING_GAP.FILLED_BY),
                List.of(READING_GAP.METER_NUMBER, READING_GAP.BUSINESS_DAY));
        for (AccountResult result : results) {
            for (BilledMeter meter : result.account().meters()) {
                for (BusinessDay day : meter.gaps()) {
                    result.charges().stream().filter(c -> covers(c, meter, day)).findFirst()
                            .ifPresent(c -> filled.row(BusinessDay.wallClock(stamp.at()), c.id(),
                                    meter.number(), day.date()));
                }
            }
        }
        filled.write(transaction);
    }

    private static boolean covers(NewCharge charge, BilledMeter meter, BusinessDay day) {
        return charge.meterNumber().equals(meter.number())
                && charge.from().day().compareTo(day) < 0 && charge.day().compareTo(day) >= 0;
    }
}
