package wattdesk.meterio.meter.control.modbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.RegisterStep;

/// The relay by the steps of the profile. The state bits decide; where the meter has a forced mode,
/// a forced state must show it, and the return to the meter's own logic must end it (10.2, 22).
record RelayChange(Voice voice, RelayVerb verb) implements Change {

    @Override
    public Seen look(Channel channel) {
        return voice.look(channel, EnumSet.of(Quantity.RELAY, Quantity.FORCED));
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return before.value(Quantity.RELAY.word()) == null
                ? new Obstacle.Unreadable("item.relay") : voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        if (facts(before, before).stream().allMatch(Fact::asAsked)) {
            return List.of();
        }
        return voice.sendings(steps().stream().map(this::frame).toList());
    }

    private List<RegisterStep> steps() {
        return switch (verb) {
            case TRIP -> voice.rules().open();
            case CLOSE -> voice.rules().close();
            case AUTOMATIC -> voice.rules().automatic();
            case PERMIT_CLOSE, KEEP_POWER, END_KEEP_POWER, ALARM, END_ALARM -> List.of();
        };
    }

    private Octets frame(RegisterStep step) {
        return StepFrame.of(voice.unit(), step);
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return Verdict.on(facts(before, after));
    }

    private List<Fact> facts(Seen.State before, Seen.State after) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("item.relay", before.value(Quantity.RELAY.word()), relay(),
                after.value(Quantity.RELAY.word())));
        if (voice.has(Quantity.FORCED)) {
            facts.add(new Fact("control.fact.forced", before.value(Quantity.FORCED.word()),
                    verb == RelayVerb.AUTOMATIC ? Voice.OFF : Voice.ON,
                    after.value(Quantity.FORCED.word())));
        }
        return facts;
    }

    private @Nullable String relay() {
        return switch (verb) {
            case TRIP -> Voice.OPEN;
            case CLOSE -> Voice.CLOSED;
            case AUTOMATIC, PERMIT_CLOSE, KEEP_POWER, END_KEEP_POWER, ALARM, END_ALARM -> null;
        };
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }

    @Override
    public Duration patience() {
        return voice.rules().within();
    }
}
