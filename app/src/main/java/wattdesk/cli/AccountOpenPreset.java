package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.LifeMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Opens accounts that were preset, each with its own result.
@Command(name = "open-preset")
final class AccountOpenPreset implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NO", arity = "1..*", descriptionKey = "account.NO")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--dry-run", descriptionKey = "account.dry-run")
    private boolean dryRun;

    AccountOpenPreset(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            Rows rows = new Rows(desk);
            int opened = 0;
            for (String number : numbers) {
                opened += one(station, number, actor, rows) ? 1 : 0;
            }
            rows.end();
            if (!dryRun) {
                desk.terminal().tell(LifeMessages.together(opened, numbers.size() - opened));
            }
            return (opened == numbers.size() ? Exit.DONE : Exit.REFUSED).code();
        }
    }

    private boolean one(Station station, String number, Actor actor, Rows rows) {
        Preview preview =
                station.accountLife().preview(new AccountOrder.Open(number), actor);
        return switch (preview) {
            case Preview.Not(var why) -> not(number, LifeMessages.of(why), rows);
            case Preview.Ready(var plan) when dryRun -> {
                ObjectNode document = AccountPlans.document(plan, desk.terminal().language());
                rows.add(document.put("dryRun", true), number);
                yield true;
            }
            case Preview.Ready(var plan) -> switch (station.accountLife().perform(
                    UUID.randomUUID(), plan, actor, null)) {
                case Performed.Done(var slip, _, _) -> {
                    rows.add(Json.object().put("account", number).put("opened", true)
                            .put("slip", slip.number().toString()),
                            number + "\t" + slip.number());
                    yield true;
                }
                case Performed.Refused refused -> not(number, LifeMessages.of(refused), rows);
                case Performed.InDoubt doubt ->
                    throw Fault.told(Exit.UNKNOWN, LifeMessages.of(doubt)).thrown();
            };
        };
    }

    private boolean not(String number, Message why, Rows rows) {
        rows.add(Json.object().put("account", number).put("opened", false)
                .put("code", why.code()), number + "\t" + why.code());
        desk.terminal().tell(why);
        return false;
    }
}
