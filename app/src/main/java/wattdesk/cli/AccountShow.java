package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountCard;
import wattdesk.station.Station;

/// Shows one account, named by its number or its meter's number.
@Command(name = "show")
final class AccountShow implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NO", descriptionKey = "wattdesk.account.show.NO")
    private String number = "";

    AccountShow(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            AccountCard card = station.accounts().byNumber(number)
                    .or(() -> station.accounts().byMeter(number))
                    .orElseThrow(() -> OpeningFault.noAccount(number).thrown());
            desk.terminal().answer(desk.json(), Documents.of(card), AccountText.row(card));
            return Exit.DONE.code();
        }
    }
}
