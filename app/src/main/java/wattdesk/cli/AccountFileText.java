package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountStep;
import wattdesk.quantity.Money;
import wattdesk.station.Station;

/// What an account holds and what happened to it, for a script; the account as a line for a reader.
final class AccountFileText {

    private AccountFileText() {}

    static ObjectNode of(Station station, AccountFile file) {
        ObjectNode document = Json.object().put("account", file.number())
                .put("state", file.state().name()).put("room", file.room().code())
                .put("customer", file.customer().name()).put("mode", file.mode().name())
                .put("openedAt", Json.instant(file.openedAt()))
                .put("closedAt", Json.instant(file.closedAt()))
                .put("movedFrom", file.movedFrom()).put("movedTo", file.movedTo())
                .put("deposit", Json.money(file.purses().deposit()));
        money(document.putObject("wallets"), file.purses().wallets());
        money(document.putObject("unbilled"), file.purses().unbilled());
        ArrayNode steps = document.putArray("steps");
        for (AccountStep step : station.accountFiles().steps(file.number())) {
            steps.addObject().put("kind", step.kind())
                    .put("from", name(step.from())).put("to", step.to().name())
                    .put("at", Json.instant(step.at())).put("operator", step.operator())
                    .put("reason", step.reason()).put("slip", name(step.slip()));
        }
        return document;
    }

    private static @Nullable String name(@Nullable Object known) {
        return known == null ? null : known.toString();
    }

    private static void money(ObjectNode node, Map<String, Money> purses) {
        new TreeMap<>(purses).forEach((purse, money) -> node.put(purse, Json.money(money)));
    }

    static String row(AccountFile file) {
        return String.join("\t", file.number(), file.room().code(), file.customer().name(),
                file.state().name(), file.movedTo() == null ? "-" : file.movedTo());
    }
}
