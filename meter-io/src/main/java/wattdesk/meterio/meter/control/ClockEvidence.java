package wattdesk.meterio.meter.control;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What two looks at a meter's clock prove about setting it, the same for every protocol.
public final class ClockEvidence {

    private static final long TOLERANCE_SECONDS = 2;
    /// How far off the clock was when it was read, in seconds.
    private static final String OFF = "off";

    private ClockEvidence() {
    }

    /// The look, with how far the clock was off at that moment; without it where it shows none.
    public static Seen.State compared(
            Seen.State state, @Nullable LocalDateTime clock, LocalDateTime now) {
        Map<String, String> values = new HashMap<>(state.values());
        if (clock != null) {
            values.put(OFF, Long.toString(Duration.between(now, clock).toSeconds()));
        }
        return new Seen.State(state.meterNumber(), values);
    }

    /// Within two seconds of the right time.
    public static boolean right(Seen.State seen) {
        Long off = off(seen);
        return off != null && Math.abs(off) <= TOLERANCE_SECONDS;
    }

    /// True where the meter showed no time.
    public static boolean missing(Seen.State seen) {
        return off(seen) == null;
    }

    private static @Nullable Long off(Seen.State seen) {
        String seconds = seen.value(OFF);
        return seconds == null ? null : Long.valueOf(seconds);
    }

    /// The clock before, as asked, and as shown; what is right when it is read is what was asked.
    public static List<Fact> facts(@Nullable String shownBefore, @Nullable String shown,
            Seen.State after, LocalDateTime now) {
        String asked = shown != null && right(after) ? shown : now.toString();
        return List.of(new Fact("item.clock", shownBefore, asked, shown));
    }

    public static Verdict judge(Seen.State before, Seen.State after, List<Fact> facts) {
        if (right(after)) {
            return new Verdict.AsAsked(facts);
        }
        Long was = off(before);
        Long is = off(after);
        boolean unchanged = was == null ? is == null
                : is != null && Math.abs(is - was) <= TOLERANCE_SECONDS;
        return unchanged ? new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts)
                : new Verdict.Other(Difference.OTHER_STATE, facts);
    }
}
