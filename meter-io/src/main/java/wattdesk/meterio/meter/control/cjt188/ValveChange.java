package wattdesk.meterio.meter.control.cjt188;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.ValveVerb;
import wattdesk.meterio.meter.control.Verdict;

/// The valve by A017: asked about until it has settled where it was told to, or the profile's time
/// is over. A state that the mask does not explain proves nothing, least of all "open".
record ValveChange(Voice188 voice, ValveVerb verb) implements Change {

    private static final String VALVE = "A017";
    private static final String UNKNOWN = "@control.valve.unknown";

    @Override
    public Seen look(Channel channel) {
        return voice.look(channel);
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        if (asked().equals(before.value(Voice188.VALVE))) {
            return List.of();
        }
        int code = switch (verb) {
            case OPEN -> voice.framing().open();
            case CLOSE -> voice.framing().close();
        };
        return List.of(voice.write(VALVE, Hex.octet(code)));
    }

    private String asked() {
        return switch (verb) {
            case OPEN -> "@control.valve.open";
            case CLOSE -> "@control.valve.closed";
        };
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        List<Fact> facts = List.of(new Fact("item.valve", before.value(Voice188.VALVE), asked(),
                after.value(Voice188.VALVE)));
        return unknown(after.value(Voice188.VALVE))
                ? new Verdict.NoEvidence(Doubt.NOTHING_TO_READ, facts) : Verdict.on(facts);
    }

    private static boolean unknown(@Nullable String state) {
        return state == null || state.equals(UNKNOWN);
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }

    @Override
    public Duration patience() {
        return voice.framing().within();
    }
}
