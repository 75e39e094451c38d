package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Reasons;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;

/// How an order on the bench ended: one word, a sentence, what the meter showed, the exit code.
record ControlText(
        String state, Exit exit, String meaning, List<Fact> facts, MeterWords words) {

    static ControlText of(ControlOutcome outcome, Terminal terminal) {
        MeterWords words = new MeterWords(terminal.language().locale());
        String meaning = Reasons.in(terminal.language(), words.say(outcome.meaning()));
        return switch (outcome) {
            case ControlOutcome.Confirmed done ->
                new ControlText("CONFIRMED", Exit.DONE, meaning, done.facts(), words);
            case ControlOutcome.Refused no ->
                new ControlText("REFUSED", Exit.REFUSED, meaning, no.facts(), words);
            case ControlOutcome.Different other ->
                new ControlText("DIFFERENT", Exit.REFUSED, meaning, other.facts(), words);
            case ControlOutcome.NotApplied not ->
                new ControlText("NOT_APPLIED", Exit.DEVICE, meaning, not.facts(), words);
            case ControlOutcome.NotStarted not ->
                new ControlText("NOT_STARTED", exit(not.why()), meaning, List.of(), words);
            case ControlOutcome.Unknown doubt ->
                new ControlText("UNKNOWN", Exit.UNKNOWN, meaning, doubt.facts(), words);
        };
    }

    /// A rule that says no is a refusal; a meter or a line that is not there is a device.
    private static Exit exit(Obstacle why) {
        return switch (why) {
            case Obstacle.NotCapable _, Obstacle.OnlyRead _, Obstacle.DoesNotFit _,
                    Obstacle.WrongMeter _, Obstacle.Encrypted _, Obstacle.NotAlone _ ->
                Exit.REFUSED;
            case Obstacle.Silent _, Obstacle.Busy _, Obstacle.Unreadable _,
                    Obstacle.NotOnLine _ -> Exit.DEVICE;
        };
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("state", state).put("meaning", meaning);
        ArrayNode shown = document.putArray("facts");
        for (Fact fact : facts) {
            shown.add(Json.object().put("item", fact.word()).put("name", words.say(fact.word()))
                    .put("before", said(fact.before())).put("asked", said(fact.asked()))
                    .put("after", said(fact.after())));
        }
        return document;
    }

    String lines() {
        return state + "\t" + meaning + facts.stream().map(fact -> "\n" + String.join("\t",
                words.say(fact.word()), dash(fact.before()), dash(fact.asked()),
                dash(fact.after()))).collect(Collectors.joining());
    }

    private String dash(@Nullable String text) {
        String said = said(text);
        return said == null ? "-" : said;
    }

    /// A text that begins with `@` is a word.
    private @Nullable String said(@Nullable String text) {
        return text != null && text.startsWith("@") ? words.say(text.substring(1)) : text;
    }
}
