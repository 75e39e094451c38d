package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.Hanging;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.station.Station;

/// Hangs another meter at an account.
@Command(name = "add-meter")
final class AccountAddMeter implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--account", paramLabel = "NO", required = true)
    private String account = "";

    @Option(names = "--meter", paramLabel = "NUMBER", required = true)
    private String meter = "";

    @Option(names = "--line", paramLabel = "NAME", required = true)
    private String line = "";

    @Option(names = "--profile", paramLabel = "ID", required = true)
    private String profile = "";

    @Option(names = "--address", paramLabel = "A", required = true)
    private String address = "";

    @Option(names = "--customer-number", paramLabel = "NUMBER")
    private @Nullable String customerNumber;

    @Option(names = "--ct", paramLabel = "N", defaultValue = "1")
    private int ct = 1;

    @Option(names = "--pt", paramLabel = "N", defaultValue = "1")
    private int pt = 1;

    @Option(names = "--tariff", paramLabel = "ID")
    private @Nullable String tariff;

    AccountAddMeter(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Hanging came = station.meterFile().hang(new NewMeter(account, meter, line, profile,
                    address, customerNumber, new Ratio(ct, pt), tariff), who.operator(station));
            if (!(came instanceof Hanging.Hung(AccountCard card))) {
                throw fault(came).with("meter", meter).thrown();
            }
            desk.terminal().answer(desk.json(), Documents.of(card), AccountText.row(card));
            desk.terminal().tell(AccountMessages.of(came));
            return Exit.DONE.code();
        }
    }

    private static Fault fault(Hanging came) {
        return came instanceof Hanging.Refused(var why) ? OpeningFault.of(why)
                : Fault.told(Exit.REFUSED, AccountMessages.of(came));
    }
}
