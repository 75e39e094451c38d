package wattdesk.billing;

import java.time.Duration;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// What is taken for granted and what a person must look at: the most that a meter may use in a day
/// (before the ratio; a step of days, or a part of one, in proportion, at least an hour), and how
/// far a clock may be off before its bands are marked.
public record BillingLimits(Usage electricityPerDay, Usage waterPerDay, Duration drift) {

    /// 2,000 kWh and 100 m³ a day, two minutes.
    public static final BillingLimits USUAL = new BillingLimits(
            new Usage(2_000_000), new Usage(100_000), Duration.ofMinutes(2));

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEAST = Duration.ofHours(1);

    Usage most(Commodity commodity, Duration time) {
        long perDay = switch (commodity) {
            case ELECTRICITY -> electricityPerDay.thousandths();
            case WATER -> waterPerDay.thousandths();
        };
        long seconds = time.compareTo(LEAST) < 0 ? LEAST.toSeconds() : time.toSeconds();
        return new Usage(Math.ceilDiv(Math.multiplyExact(perDay, seconds), DAY.toSeconds()));
    }
}
