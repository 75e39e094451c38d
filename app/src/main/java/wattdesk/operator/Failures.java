package wattdesk.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The failures since the start, so that a throttle holds although nothing can be written.
final class Failures {

    /// Whoever types more names than this waits as long for the PC.
    private static final int MOST_NAMES = 1_000;
    /// A few wrong passwords of different people in a row are no attack on this PC.
    private static final int FREE_ON_PC = 4;

    private final Map<String, Throttle> seen = new LinkedHashMap<>();
    private Throttle pc = Throttle.NONE;

    /// The stricter of what is stored and what was seen.
    Throttle of(String login, Throttle stored) {
        return stricter(stored, seen.getOrDefault(login, Throttle.NONE));
    }

    Throttle pc(Throttle stored) {
        return stricter(stored, pc);
    }

    private static Throttle stricter(Throttle one, Throttle other) {
        return one.failures() > other.failures()
                || (one.failures() == other.failures() && one.lastAt().isAfter(other.lastAt()))
                ? one : other;
    }

    /// How long both together make the next try wait.
    static Duration left(Throttle person, Throttle pc, Instant now) {
        Duration own = person.left(now);
        Duration here = new Throttle(Math.max(0, pc.failures() - FREE_ON_PC), pc.lastAt())
                .left(now);
        return own.compareTo(here) > 0 ? own : here;
    }

    void failed(String login, Throttle person, Throttle onPc) {
        seen.remove(login);
        seen.put(login, person);
        if (seen.size() > MOST_NAMES) {
            seen.remove(seen.keySet().iterator().next());
        }
        pc = onPc;
    }

    /// A right password that was also written down.
    void forget(String login) {
        seen.remove(login);
        pc = Throttle.NONE;
    }
}
