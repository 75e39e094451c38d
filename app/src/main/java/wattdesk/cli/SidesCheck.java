package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.BothSides;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Tape and database at the command line: what each says, and the tape written anew by two persons.
final class SidesCheck {

    private static final String ACTION = "RENEW_TAPE";

    private final Desk desk;
    private final Station station;

    SidesCheck(Desk desk, Station station) {
        this.desk = desk;
        this.station = station;
    }

    int show() {
        BothSides sides = station.bothSides().orElse(null);
        if (sides == null) {
            desk.terminal().answer(desk.json(), Json.object().put("agree", true),
                    desk.terminal().word("sides.agree"));
            return Exit.DONE.code();
        }
        ObjectNode document = Json.object().put("agree", false)
                .put("divergence", sides.divergence())
                .put("linesInDatabase", sides.linesInDatabase())
                .put("linesThatAgree", sides.linesThatAgree())
                .put("unreadable", sides.unreadable());
        sides.onlyOnTape().forEach(document.putArray("onlyOnTape")::add);
        desk.terminal().answer(desk.json(), document, desk.terminal().word("sides.differ",
                sides.divergence(), sides.linesInDatabase(), sides.linesThatAgree(),
                sides.unreadable(), String.join("\n", sides.onlyOnTape())));
        return Exit.REFUSED.code();
    }

    int renew(@Nullable String second, @Nullable Path secondFile, @Nullable String reason) {
        if (second == null || secondFile == null || reason == null || reason.isBlank()) {
            throw Fault.of(Exit.USAGE, "WD-1063").thrown();
        }
        Actor actor = Who.required(desk).operator(station);
        SecondWord other = SecondWord.of(station, second, secondFile);
        String subject = station.bothSides().map(BothSides::subject).orElse("");
        Optional<Message> refused = station.renewTape(actor,
                other.approval(actor.operator(), ACTION, subject, reason));
        if (refused.isPresent()) {
            throw Fault.told(Exit.REFUSED, refused.get()).thrown();
        }
        return show();
    }
}
