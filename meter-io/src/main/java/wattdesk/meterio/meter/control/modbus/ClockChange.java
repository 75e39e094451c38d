package wattdesk.meterio.meter.control.modbus;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;
import wattdesk.meterio.meter.profile.ClockLayout;
import wattdesk.meterio.meter.profile.ModbusRules;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.modbus.BlockWrite;

/// The clock of one meter, in one write (10.2: 0354). A clock that shows nonsense may be set.
record ClockChange(Voice voice, ModbusRules.ClockWrite rule, Supplier<LocalDateTime> now)
        implements Change {

    private static final long TOLERANCE_SECONDS = 2;
    /// How far off the clock was when it was read, in seconds.
    private static final String OFF = "off";

    @Override
    public Seen look(Channel channel) {
        return switch (voice.look(channel, EnumSet.of(Quantity.CLOCK))) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        Map<String, String> values = new HashMap<>(state.values());
        String clock = state.value(Quantity.CLOCK.word());
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
    public @Nullable Obstacle obstacle(Seen.State before) {
        return voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        if (right(off(before))) {
            return List.of();
        }
        byte[] time = ClockLayout.of(rule.form()).write(now.get());
        return voice.sendings(List.of(new BlockWrite(voice.unit(), rule.function(), rule.start(),
                Octets.of(Arrays.copyOf(time, 2 * rule.registers()))).frame()));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        String shown = after.value(Quantity.CLOCK.word());
        String asked = shown != null && right(off(after)) ? shown : now.get().toString();
        List<Fact> facts = List.of(new Fact(
                "item.clock", before.value(Quantity.CLOCK.word()), asked, shown));
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

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }
}
