package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.customer.AccountCard;
import wattdesk.station.Station;

/// Lists the open accounts in order of their rooms.
@Command(name = "list")
final class AccountList implements Callable<Integer> {

    private final Desk desk;

    AccountList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Rows rows = new Rows(desk);
            for (AccountCard card : station.accounts().all()) {
                rows.add(Documents.of(card, station.pricing().used(card)),
                        AccountText.row(card));
            }
            rows.end();
            return Exit.DONE.code();
        }
    }
}
