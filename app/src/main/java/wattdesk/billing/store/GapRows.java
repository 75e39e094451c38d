package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_STANDING;
import static wattdesk.store.generated.Tables.READING_GAP;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.billing.AccountResult;
import wattdesk.billing.BilledMeter;
import wattdesk.billing.MeterValue;
import wattdesk.billing.NewCharge;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.RowBatch;

/// Closes the gaps that charges cover, and those of which nothing is left to be charged.
final class GapRows {

    private GapRows() {}

    static void fill(DSLContext transaction, List<AccountResult> results, Stamp stamp) {
        RowBatch filled = RowBatch.moving(READING_GAP,
                List.of(READING_GAP.FILLED_AT, READING_GAP.FILLED_BY),
                List.of(READING_GAP.METER_NUMBER, READING_GAP.BUSINESS_DAY));
        for (AccountResult result : results) {
            for (BilledMeter meter : result.account().meters()) {
                for (BusinessDay day : meter.gaps()) {
                    Optional<NewCharge> charge = result.charges().stream()
                            .filter(c -> covers(c, meter, day)).findFirst();
                    if (charge.isPresent() || before(result.starts(), meter, day)) {
                        filled.row(BusinessDay.wallClock(stamp.at()),
                                charge.map(NewCharge::id).orElse(null), meter.number(),
                                day.date());
                    }
                }
            }
        }
        filled.write(transaction);
    }

    private static boolean covers(NewCharge charge, BilledMeter meter, BusinessDay day) {
        return charge.meterNumber().equals(meter.number())
                && charge.from().completes().compareTo(day) < 0
                && charge.to().completes().compareTo(day) >= 0;
    }

    /// What lies before the start value of a meter is never charged.
    private static boolean before(List<MeterValue> starts, BilledMeter meter, BusinessDay day) {
        return starts.stream().anyMatch(start -> start.meterNumber().equals(meter.number())
                && start.completes().compareTo(day) >= 0);
    }

    /// Closes those of meters that hang at their account no more and are not billed there either:
    /// a number that was corrected, a tenant that has left.
    static void forget(DSLContext transaction, Stamp stamp) {
        int _ = transaction.update(READING_GAP)
                .set(READING_GAP.FILLED_AT, BusinessDay.wallClock(stamp.at()))
                .where(READING_GAP.FILLED_AT.isNull())
                .andNotExists(DSL.selectOne().from(METER).where(
                        METER.NUMBER.eq(READING_GAP.METER_NUMBER),
                        METER.ACCOUNT.eq(READING_GAP.ACCOUNT)))
                .andNotExists(DSL.selectOne().from(METER_STANDING).where(
                        METER_STANDING.METER_NUMBER.eq(READING_GAP.METER_NUMBER),
                        METER_STANDING.ACCOUNT.eq(READING_GAP.ACCOUNT),
                        METER_STANDING.ENDED.isFalse()))
                .execute();
    }
}
