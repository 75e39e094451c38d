package wattdesk.meterio.meter.control.modbus;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ClockEvidence;
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

    @Override
    public Seen look(Channel channel) {
        return switch (voice.look(channel, EnumSet.of(Quantity.CLOCK))) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        String clock = state.value(Quantity.CLOCK.word());
        return ClockEvidence.compared(
                state, clock == null ? null : LocalDateTime.parse(clock), now.get());
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        if (ClockEvidence.right(before)) {
            return List.of();
        }
        byte[] time = ClockLayout.of(rule.form()).write(now.get());
        return voice.sendings(List.of(new BlockWrite(voice.unit(), rule.function(), rule.start(),
                Octets.of(Arrays.copyOf(time, 2 * rule.registers()))).frame()));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        String word = Quantity.CLOCK.word();
        return ClockEvidence.judge(before, after, ClockEvidence.facts(
                before.value(word), after.value(word), after, now.get()));
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }
}
