package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ClockEvidence;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// The clock of one meter by 14H, for what a broadcast cannot mend (7.2): 0400010C in one write, so
/// that date and time cannot part.
record ClockChange(Voice645 voice, Supplier<LocalDateTime> now) implements Change {

    @Override
    public Seen look(Channel channel) {
        return switch (voice.line().look(channel, List.of(RelayChange.CLOCK))) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        return ClockEvidence.compared(state, RelayChange.clock(state), now.get());
    }

    /// A clock that shows nonsense may be set; one that is not there may not.
    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return before.value(RelayChange.CLOCK) == null ? new Obstacle.Unreadable("item.clock")
                : voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return ClockEvidence.right(before) ? List.of() : List.of(channel -> voice.write(
                RelayChange.CLOCK, MeterTime.encode(now.get())).send(channel));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return ClockEvidence.judge(before, after,
                ClockEvidence.facts(text(before), text(after), after, now.get()));
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
