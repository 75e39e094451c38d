package wattdesk.operator;

import java.time.Duration;
import java.time.Instant;

/// How long the next try at a password has to wait: 1, 2, 4, 8 … seconds after each failure,
/// capped, so that nobody, the only administrator least of all, is ever locked out for good.
public record Throttle(int failures, Instant lastAt) {

    /// The longest wait.
    public static final Duration CAP = Duration.ofMinutes(5);
    public static final Throttle NONE = new Throttle(0, Instant.EPOCH);
    private static final int DOUBLINGS = 9;

    /// The wait that the last failure costs.
    public Duration pause() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration grown = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        return grown.compareTo(CAP) > 0 ? CAP : grown;
    }

    /// What is left of it; a clock set back never makes it longer than the pause itself.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, lastAt.plus(pause()));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(pause()) > 0 ? pause() : left;
    }

    public Throttle failedAgain(Instant now) {
        return new Throttle(Math.min(failures, 1_000_000) + 1, now);
    }
}
