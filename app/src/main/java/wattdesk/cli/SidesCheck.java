package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.BothSides;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.operator.SignIn;
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
        Operator other = prove(second, secondFile);
        String subject = station.bothSides().map(BothSides::subject).orElse("");
        if (other.login().equals(actor.operator().login()) || !other.may(Permission.APPROVE)) {
            throw Fault.of(Exit.REFUSED, "WD-1064", other.login()).thrown();
        }
        Optional<Message> refused = station.renewTape(actor, new Approval(UUID.randomUUID(),
                actor.operator(), other, ACTION, subject, reason, Instant.now()));
        if (refused.isPresent()) {
            throw Fault.told(Exit.REFUSED, refused.get()).thrown();
        }
        return show();
    }

    private Operator prove(String login, Path file) {
        SignIn.Result result = station.signIn().prove(login, Who.firstLine(file));
        if (result instanceof SignIn.Result.In in) {
            return in.actor().operator();
        }
        throw Fault.of(Exit.REFUSED, "WD-1015").thrown();
    }
}
