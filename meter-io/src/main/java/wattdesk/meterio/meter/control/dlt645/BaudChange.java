package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Baud645;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Another speed by 17H. The meter repeats the byte and switches: afterwards it must be silent on
/// this line, and only reading it on a line of the new speed proves that it went there.
final class BaudChange implements Change {

    private static final String SPEED = "speed";

    private final Voice645 voice;
    private final int baud;
    private boolean sent;

    BaudChange(Voice645 voice, int baud) {
        this.voice = voice;
        this.baud = baud;
    }

    /// The speed at which the meter answers; none, once the order is sent, when it is silent.
    @Override
    public Seen look(Channel channel) {
        int line = channel.reservation().bus().settings().line().baud();
        return switch (voice.line().look(channel, List.of())) {
            case Seen.State state -> new Seen.State(
                    state.meterNumber(), Map.of(SPEED, Integer.toString(line)));
            case Seen.Missed(Obstacle.Silent _) when sent -> new Seen.State(null, Map.of());
            case Seen.Missed missed -> missed;
        };
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return Baud645.of(baud) == null ? new Obstacle.DoesNotFit("control.fit.baud") : null;
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        Baud645 speed = Baud645.of(baud);
        if (speed == null || Integer.toString(baud).equals(before.value(SPEED))) {
            return List.of();
        }
        Frame645 frame = new Frame645(voice.line().address(), Control.BAUD, speed.wire());
        return List.of(channel -> {
            sent = true;
            return voice.line().send(channel, frame);
        });
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        List<Fact> facts = List.of(new Fact("control.fact.baud", before.value(SPEED),
                Integer.toString(baud), after.value(SPEED)));
        if (after.value(SPEED) == null) {
            return new Verdict.NoEvidence(answer instanceof Answer.Positive
                    ? Doubt.LEFT_THE_LINE : Doubt.NOT_READ_BACK, facts);
        }
        return facts.getFirst().asAsked() ? new Verdict.AsAsked(facts)
                : new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts);
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
