package wattdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveValues;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.quantity.Money;

/// When a meter is to be looked at next. Pure: what was seen last is all that it needs, so that a
/// restart goes on where the station stopped.
public record SweepPlan(SweepLimits limits) {

    private static final int MOST_DOUBLINGS = 16;

    /// A meter that nobody looked at yet is due at once.
    public Instant due(@Nullable MeterSeen seen) {
        if (seen == null) {
            return Instant.MIN;
        }
        MeterSeen.Trouble trouble = seen.trouble();
        return seen.triedAt().plus(trouble == null ? every(seen.values())
                : trouble.cause() == Cause.LINE_DOWN ? limits.lineDown()
                : pause(seen.failures()));
    }

    /// Closer where the money runs out soon, for that is where somebody may be cut.
    Duration every(@Nullable LiveValues values) {
        Money balance = values == null ? null : values.balance();
        if (balance == null || balance.compareTo(limits.lowBalance()) >= 0) {
            return limits.usual();
        }
        return balance.compareTo(limits.lowestBalance()) < 0 ? limits.lowest() : limits.low();
    }

    Duration pause(int failures) {
        Duration pause = limits.firstPause().multipliedBy(
                1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(limits.longestPause()) < 0 ? pause : limits.longestPause();
    }
}
