package wattdesk.meterio.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts what happened within the last minute.
final class RateMeter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Deque<Long> times = new ArrayDeque<>();

    synchronized void count(long now) {
        forget(now);
        times.addLast(now);
    }

    synchronized int perMinute(long now) {
        forget(now);
        return times.size();
    }

    private void forget(long now) {
        while (!times.isEmpty() && times.getFirst() <= now - MINUTE) {
            times.removeFirst();
        }
    }
}
