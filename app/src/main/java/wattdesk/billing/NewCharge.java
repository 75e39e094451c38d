package wattdesk.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.rating.Charge;
import wattdesk.tariff.Commodity;

/// A charge that is about to be booked. `day` is the day that `to` ends; `number` counts the
/// charges of the account in that commodity; `lifted` is what a rollover added to the registers;
/// `tierBefore` what counted towards the tiers where it begins.
public record NewCharge(
        UUID id, String account, String room, BillingMode mode, Commodity commodity, long number,
        String meterNumber, String tariffId, MeterValue from, MeterValue to, long ratio,
        boolean byBand, Usage lifted, boolean drifted, Usage tierBefore, Charge charge) {

    public BusinessDay day() {
        return to.day();
    }

    /// The entry that posts it; null where it costs nothing.
    public @Nullable UUID entry() {
        return charge.amount().isZero() ? null : ChargeBookings.entryId(id);
    }

    /// What counts towards the tiers behind its last line.
    public Usage tierAfter() {
        return charge.lines().isEmpty() ? tierBefore : charge.lines().getLast().tierAfter();
    }

    public boolean estimated() {
        return charge.lines().stream().anyMatch(line -> line.estimated());
    }
}
