package wattdesk.sweep;

import java.time.Duration;
import wattdesk.quantity.Money;

/// How often which meter is looked at, and how long what is found is kept.
///
/// @param usual between two looks at a meter
/// @param low at one whose balance is below `lowBalance`, `lowest` below `lowestBalance`
/// @param firstPause after a try without an answer, doubled with each further one up to
///     `longestPause`
/// @param lineDown between two tries of a line that is not there
/// @param gaveWay after a look that was broken off for somebody else
/// @param keepHours hours for charts; days are in the daily readings
/// @param keepGaps times without an answer
public record SweepLimits(
        Duration usual, Duration low, Duration lowest, Money lowBalance, Money lowestBalance,
        Duration firstPause, Duration longestPause, Duration lineDown, Duration gaveWay,
        Duration keepHours, Duration keepGaps) {

    public static final SweepLimits USUAL = new SweepLimits(
            Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(5),
            Money.ofYuan(50), Money.ofYuan(10),
            Duration.ofMinutes(3), Duration.ofHours(2), Duration.ofMinutes(1),
            Duration.ofMinutes(1), Duration.ofDays(14), Duration.ofDays(366));
}
