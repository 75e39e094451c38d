package wattdesk.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Opens an account; makes room, customer and meter where they do not exist yet.
@Command(name = "open")
final class AccountOpen extends AccountEntry {

    @Option(names = "--id", paramLabel = "UUID", descriptionKey = "account.id")
    private @Nullable UUID id;

    AccountOpen(Desk desk) {
        super(desk);
    }

    @Override
    Opening enter(Station station, OpenAccount request, Actor actor) {
        return station.accounts().open(id == null ? UUID.randomUUID() : id, request, actor);
    }
}
