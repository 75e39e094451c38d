package wattdesk.metering.device;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.ControlFact;
import wattdesk.metering.ControlResult;
import wattdesk.metering.FrameLine;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Fact;

/// What became of an order, in the words of the domain.
final class ControlOutcomes {

    private ControlOutcomes() {}

    static ControlResult of(ControlOutcome outcome) {
        List<FrameLine> frames = Readings.frames(outcome.frames());
        return switch (outcome) {
            case ControlOutcome.Confirmed done ->
                new ControlResult.Confirmed(facts(done.facts()), frames);
            case ControlOutcome.Refused no -> new ControlResult.Refused(
                    Findings.refusal(no.code()), facts(no.facts()), frames);
            case ControlOutcome.NotApplied not ->
                new ControlResult.NotTaken(facts(not.facts()), frames);
            case ControlOutcome.Different other -> new ControlResult.Different(
                    ControlResult.Why.valueOf(other.why().name()), facts(other.facts()), frames);
            case ControlOutcome.Unknown doubt -> new ControlResult.Unknown(
                    doubt.why().name(), facts(doubt.facts()), frames);
            case ControlOutcome.NotStarted not -> {
                var why = PriceOutcomes.not(not.why());
                yield new ControlResult.NotTold(why.why(), why.detail(), frames);
            }
        };
    }

    private static List<ControlFact> facts(List<Fact> facts) {
        return facts.stream().map(fact -> new ControlFact(last(fact.word()),
                state(fact.before()), state(fact.asked()), state(fact.after()))).toList();
    }

    /// Its name without the shelf of words on which meter-io keeps it.
    private static String last(String word) {
        return word.substring(word.lastIndexOf('.') + 1);
    }

    private static @Nullable String state(@Nullable String text) {
        return text != null && text.startsWith("@") ? "@" + last(text) : text;
    }
}
