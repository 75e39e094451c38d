package wattdesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import wattdesk.operator.Approval;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.operator.SignIn;
import wattdesk.station.Station;

/// The word of a second person, proved by the own password.
record SecondWord(Operator person) {

    static SecondWord of(Station station, String login, Path passwordFile) {
        SignIn.Result result = station.signIn().prove(login, Who.firstLine(passwordFile));
        if (result instanceof SignIn.Result.In in) {
            return new SecondWord(in.actor().operator());
        }
        throw Fault.of(Exit.REFUSED, "WD-1015").thrown();
    }

    /// On exactly that; the person who asks cannot be the one who approves.
    Approval approval(Operator requester, String action, String subject, String reason) {
        if (person.login().equals(requester.login()) || !person.may(Permission.APPROVE)) {
            throw Fault.of(Exit.REFUSED, "WD-1064", person.login()).thrown();
        }
        return new Approval(UUID.randomUUID(), requester, person, action, subject, reason,
                Instant.now());
    }
}
