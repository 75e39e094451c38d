package wattdesk.meterio.meter.control.cjt188;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// The clock by A015: ss mm hh DD MM YY and the century, BCD. A meter whose clock is all zero has
/// none to show: what it did with the write stays unknown (9).
record Clock188Change(Voice188 voice, Supplier<LocalDateTime> now) implements Change {

    private static final String CLOCK = "A015";
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final long TOLERANCE_SECONDS = 2;
    /// How far off the clock was when it was read, in seconds.
    private static final String OFF = "off";

    @Override
    public Seen look(Channel channel) {
        return switch (voice.look(channel)) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        Map<String, String> values = new HashMap<>(state.values());
        String clock = state.value(Voice188.CLOCK);
        if (clock != null) {
            values.put(OFF, Long.toString(
                    Duration.between(now.get(), LocalDateTime.parse(clock)).toSeconds()));
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

    @Override
    public List<Sending> sendings(Seen.State before) {
        return right(off(before)) ? List.of() : List.of(channel -> voice.write(
                CLOCK, Hex.reversed(FORM.format(now.get()))).send(channel));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        String shown = after.value(Voice188.CLOCK);
        String asked = shown != null && right(off(after)) ? shown : now.get().toString();
        List<Fact> facts = List.of(new Fact(
                "item.clock", before.value(Voice188.CLOCK), asked, shown));
        Long was = off(before);
        Long is = off(after);
        if (is == null) {
            return new Verdict.NoEvidence(Doubt.NOTHING_TO_READ, facts);
        }
        if (right(is)) {
            return new Verdict.AsAsked(facts);
        }
        return was != null && Math.abs(is - was) <= TOLERANCE_SECONDS
                ? new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts)
                : new Verdict.Other(Difference.OTHER_STATE, facts);
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }
}
