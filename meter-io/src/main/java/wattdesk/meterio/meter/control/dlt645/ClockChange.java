package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// The clock of one meter by 14H, for what a broadcast cannot mend (7.2): 0400010C in one write, so
/// that date and time cannot part.
record ClockChange(Voice645 voice, Supplier<LocalDateTime> now) implements Change {

    private static final long TOLERANCE_SECONDS = 2;
    /// How far off the clock was when it was read, in seconds.
    private static final String OFF = "off";

    @Override
    public Seen look(Channel channel) {
        return switch (voice.line().look(channel, List.of(RelayChange.CLOCK))) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        LocalDateTime clock = RelayChange.clock(state);
        Map<String, String> values = new HashMap<>(state.values());
        if (clock != null) {
            values.put(OFF, Long.toString(Duration.between(now.get(), clock).toSeconds()));
        }
        return new Seen.State(state.meterNumber(), values);
    }

    private static @Nullable Long off(Seen.State state) {
        String seconds = state.value(OFF);
        return seconds == null ? null : Long.valueOf(seconds);
    }

    private static boolean right(@Nullable Long off) {
        return off != null && Math.abs(off) <= TOLERANCE_SECONDS;
    }

    /// A clock that shows nonsense may be set; one that is not there may not.
    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return before.value(RelayChange.CLOCK) == null ? new Obstacle.Unreadable("item.clock")
                : voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return right(off(before)) ? List.of() : List.of(channel -> voice.write(
                RelayChange.CLOCK, MeterTime.encode(now.get())).send(channel));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        String shown = text(after);
        String asked = shown != null && right(off(after)) ? shown : now.get().toString();
        List<Fact> facts = List.of(new Fact("item.clock", text(before), asked, shown));
        Long was = off(before);
        Long is = off(after);
        if (right(is)) {
            return new Verdict.AsAsked(facts);
        }
        boolean unchanged = was == null ? is == null
                : is != null && Math.abs(is - was) <= TOLERANCE_SECONDS;
        return unchanged ? new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts)
                : new Verdict.Other(Difference.OTHER_STATE, facts);
    }

    private static @Nullable String text(Seen.State state) {
        LocalDateTime clock = RelayChange.clock(state);
        return clock == null ? null : clock.toString();
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
