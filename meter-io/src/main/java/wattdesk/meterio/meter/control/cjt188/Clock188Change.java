package wattdesk.meterio.meter.control.cjt188;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ClockEvidence;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// The clock by A015: ss mm hh DD MM YY and the century, BCD. A meter whose clock is all zero has
/// none to show: what it did with the write stays unknown (9).
record Clock188Change(Voice188 voice, Supplier<LocalDateTime> now) implements Change {

    private static final String CLOCK = "A015";
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Override
    public Seen look(Channel channel) {
        return switch (voice.look(channel)) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> compared(state);
        };
    }

    private Seen.State compared(Seen.State state) {
        String clock = state.value(Voice188.CLOCK);
        return ClockEvidence.compared(
                state, clock == null ? null : LocalDateTime.parse(clock), now.get());
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return ClockEvidence.right(before) ? List.of() : List.of(channel -> voice.write(
                CLOCK, Hex.reversed(FORM.format(now.get()))).send(channel));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        List<Fact> facts = ClockEvidence.facts(before.value(Voice188.CLOCK),
                after.value(Voice188.CLOCK), after, now.get());
        return ClockEvidence.missing(after)
                ? new Verdict.NoEvidence(Doubt.NOTHING_TO_READ, facts)
                : ClockEvidence.judge(before, after, facts);
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }
}
