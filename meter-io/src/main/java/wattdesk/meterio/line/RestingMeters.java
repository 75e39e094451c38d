package wattdesk.meterio.line;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Meters that do not answer leave the sweep for a while, longer each time (14). The counter and
/// read-backs ask them all the same. Used by the line's thread only.
final class RestingMeters {

    private static final int SILENCES_BEFORE_REST = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;

    private record Dead(int silences, long until) {
    }

    private final Map<String, Dead> meters = new HashMap<>();

    boolean rests(Exchange exchange, long now) {
        @Nullable Dead dead = meters.get(exchange.meter());
        return dead != null && now < dead.until
                && exchange.priority().compareTo(Priority.POLL) >= 0;
    }

    void answered(String meter) {
        meters.remove(meter);
    }

    void silent(String meter, long now) {
        meters.merge(meter, new Dead(1, now), (dead, first) -> next(dead.silences + 1, now));
    }

    private static Dead next(int silences, long now) {
        int rests = silences - SILENCES_BEFORE_REST;
        return new Dead(silences, rests < 0 ? now
                : now + FIRST_REST.toNanos() * (1L << Math.min(rests, DOUBLINGS)));
    }
}
