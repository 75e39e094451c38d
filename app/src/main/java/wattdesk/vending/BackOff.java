package wattdesk.vending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long to leave a meter alone after it could not be served: 2 s, doubling up to 2 min.
/// Kept in memory: after a start every meter is tried at once.
public final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 6;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /// The pause if it fails once more.
    public Duration pause(String meterNumber) {
        int doublings = Math.min(failures.getOrDefault(meterNumber, 0), DOUBLINGS);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    void failed(String meterNumber) {
        failures.merge(meterNumber, 1, Integer::sum);
    }

    void served(String meterNumber) {
        failures.remove(meterNumber);
    }
}
