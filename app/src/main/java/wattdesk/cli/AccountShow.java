package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountFile;
import wattdesk.station.Station;

/// Shows one account with all its meters, named by its number or the number of one of them.
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
            Optional<AccountCard> open = station.accounts().byNumber(number)
                    .or(() -> station.accounts().byMeter(number));
            AccountFile file = station.accountFiles()
                    .file(open.map(AccountCard::number).orElse(number))
                    .orElseThrow(() -> OpeningFault.noAccount(number).thrown());
            if (open.isEmpty()) {
                desk.terminal().answer(desk.json(), AccountFileText.of(station, file),
                        AccountFileText.row(file));
                return Exit.DONE.code();
            }
            AccountCard card = open.get();
            List<AccountCard> all = station.accounts().cards(card.number());
            desk.terminal().answer(desk.json(), document(station, card, all)
                    .setAll(AccountFileText.of(station, file)), all.stream()
                    .map(AccountText::row).collect(Collectors.joining("\n")));
            return Exit.DONE.code();
        }
    }

    private static ObjectNode document(
            Station station, AccountCard card, List<AccountCard> all) {
        ObjectNode document = Documents.of(card, station.pricing().used(card));
        ArrayNode meters = document.putArray("meters");
        all.forEach(each -> meters.add(
                Documents.of(each.meter()).put("tariff", each.tariffId())
                        .put("tierUsed", Json.energy(station.pricing().used(each)))));
        return document;
    }
}
