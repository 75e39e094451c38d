package wattdesk.cli;

import picocli.CommandLine.Command;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Opens an account; makes room, customer and meter where they do not exist yet.
@Command(name = "open")
final class AccountOpen extends AccountEntry {

    AccountOpen(Desk desk) {
        super(desk);
    }

    @Override
    Opening enter(Station station, OpenAccount request, Actor actor) {
        return station.accounts().open(request, actor);
    }
}
