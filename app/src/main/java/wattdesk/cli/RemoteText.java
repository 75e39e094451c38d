package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.metering.ControlFact;
import wattdesk.metering.LiveValues;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.RemoteWords;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Presence;
import wattdesk.sweep.SeenWords;

/// Meters as they were seen, and orders to them, for terminals and scripts.
final class RemoteText {

    private RemoteText() {}

    static ObjectNode document(String meter, @Nullable MeterSeen seen, Instant now) {
        ObjectNode document = Json.object().put("meter", meter)
                .put("presence", Presence.of(seen, now).name());
        if (seen == null) {
            return document;
        }
        document.put("triedAt", at(seen.triedAt())).put("failures", seen.failures());
        MeterSeen.Trouble trouble = seen.trouble();
        if (trouble != null) {
            document.put("cause", trouble.cause().name()).put("detail", trouble.detail());
        }
        LiveValues values = seen.values();
        if (values != null) {
            put(document, values);
        }
        return document;
    }

    private static void put(ObjectNode document, LiveValues values) {
        Duration drift = values.drift();
        var figures = values.figures();
        var state = values.switchState();
        document.put("answeredAt", at(values.at())).put("balance", yuan(values.balance()))
                .put("purchases", values.purchases())
                .put("total", figures == null || figures.total() == null ? null
                        : figures.total().units())
                .put("switch", state == null ? null : state.name())
                .put("forced", values.forced())
                .put("driftSeconds", drift == null ? null : drift.toSeconds())
                .put("powerDeciwatts", values.electrics().power());
        var marks = values.marks();
        if (marks != null) {
            ArrayNode told = document.putArray("marks");
            marks.stream().sorted().forEach(mark -> told.add(mark.name()));
        }
    }

    static String line(String room, String meter, @Nullable MeterSeen seen, Instant now,
            SeenWords words) {
        LiveValues values = seen == null ? null : seen.values();
        var state = values == null ? null : values.switchState();
        var marks = values == null ? null : values.marks();
        MeterSeen.Trouble trouble = seen == null ? null : seen.trouble();
        return String.join("\t", room, meter, words.presence(Presence.of(seen, now)),
                values == null ? "-" : at(values.at()),
                values == null ? "-" : dash(yuan(values.balance())),
                state == null ? "-" : words.state(state),
                marks == null ? "-" : words.marks(marks),
                trouble == null ? "" : words.cause(trouble.cause()));
    }

    static ObjectNode document(RemoteOrder order, Language language) {
        Message outcome = order.outcome();
        return Json.object().put("order", order.id().toString()).put("meter", order.meter())
                .put("account", order.account()).put("room", order.room())
                .put("operation", order.operation().name()).put("terms", order.terms().text())
                .put("reason", order.reason())
                .put("becauseOf", order.becauseOf() == null ? null
                        : order.becauseOf().toString())
                .put("operator", order.operator()).put("askedAt", at(order.askedAt()))
                .put("state", order.state().name()).put("tells", order.tells())
                .put("code", outcome == null ? null : outcome.code())
                .put("outcome", outcome == null ? null : outcome.in(language).what());
    }

    static ObjectNode document(Performed.Ended ended, Language language) {
        ObjectNode document = document(ended.order(), language);
        ArrayNode facts = document.putArray("facts");
        for (ControlFact fact : ended.facts()) {
            facts.add(Json.object().put("item", fact.item()).put("before", fact.before())
                    .put("asked", fact.asked()).put("after", fact.after()));
        }
        RemoteOrder duty = ended.duty();
        if (duty != null) {
            document.set("duty", document(duty, language));
        }
        return document;
    }

    static String line(RemoteOrder order, RemoteWords words, Language language) {
        Message outcome = order.outcome();
        return String.join("\t", at(order.askedAt()), order.room(), order.meter(),
                words.operation(order.operation()), words.state(order.state()),
                outcome == null ? "" : outcome.in(language).line(), order.operator(),
                order.reason());
    }

    static String lines(Performed.Ended ended, RemoteWords words, Language language) {
        RemoteOrder duty = ended.duty();
        return line(ended.order(), words, language) + ended.facts().stream()
                .map(fact -> "\n" + String.join("\t", words.item(fact.item()),
                        words.shown(fact.before()), words.shown(fact.asked()),
                        words.shown(fact.after()))).collect(Collectors.joining())
                + (duty == null ? "" : "\n" + line(duty, words, language));
    }

    static Exit exit(RemoteState state) {
        return switch (state) {
            case DONE -> Exit.DONE;
            case REFUSED, DIFFERENT -> Exit.REFUSED;
            case NOT_TAKEN, NOT_TOLD -> Exit.DEVICE;
            case WAITING, INTENT, UNKNOWN, GIVEN_UP -> Exit.UNKNOWN;
        };
    }

    private static String at(Instant instant) {
        return BusinessDay.wallClock(instant).toString();
    }

    private static @Nullable String yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
