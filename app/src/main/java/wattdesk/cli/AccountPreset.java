package wattdesk.cli;

import picocli.CommandLine.Command;
import wattdesk.customer.LifeMessages;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Enters an account before it begins.
@Command(name = "preset")
final class AccountPreset extends AccountEntry {

    private final Terminal terminal;

    AccountPreset(Desk desk) {
        super(desk);
        terminal = desk.terminal();
    }

    @Override
    Opening enter(Station station, OpenAccount request, Actor actor) {
        Opening opening = station.accountLife().preset(request, actor);
        if (opening instanceof Opening.Opened(var account, var _)) {
            terminal.tell(LifeMessages.preset(account));
        }
        return opening;
    }
}
