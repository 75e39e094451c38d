package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import wattdesk.quantity.BusinessDay;

/// Which day a reading ends: the one whose end is nearest, so that a register frozen at 00:00 and
/// one read at 00:31 or at 23:58 end the same day.
public final class BillingDays {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private BillingDays() {}

    public static BusinessDay endedBy(Instant at) {
        return BusinessDay.of(at.minus(HALF_A_DAY));
    }

    /// The midnight that ends the day.
    public static Instant endOf(BusinessDay day) {
        return day.next().date().atTime(LocalTime.MIDNIGHT).toInstant(BusinessDay.ZONE);
    }
}
