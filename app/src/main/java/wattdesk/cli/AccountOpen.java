package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.station.Station;

/// Opens an account; makes room, customer and meter where they do not exist yet.
@Command(name = "open")
final class AccountOpen implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--room", paramLabel = "3-1204", required = true)
    private String room = "";

    @Option(names = "--customer", paramLabel = "NAME", required = true)
    private String customer = "";

    @Option(names = "--phone", paramLabel = "NUMBER")
    private @Nullable String phone;

    @Option(names = "--meter", paramLabel = "NUMBER", required = true)
    private String meter = "";

    @Option(names = "--line", paramLabel = "NAME", required = true)
    private String line = "";

    @Option(names = "--profile", paramLabel = "ID", required = true)
    private String profile = "";

    @Option(names = "--address", paramLabel = "A", required = true)
    private String address = "";

    @Option(names = "--mode", paramLabel = "METER|STATION|POSTPAID", defaultValue = "METER")
    private BillingMode mode = BillingMode.METER;

    @Option(names = "--tariff", paramLabel = "ID")
    private @Nullable String tariff;

    @Option(names = "--customer-number", paramLabel = "NUMBER")
    private @Nullable String customerNumber;

    AccountOpen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        OpenAccount request = new OpenAccount(parsedRoom(), customer, phone, meter, line, profile,
                address, mode, tariff, customerNumber, Energy.ZERO);
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            AccountCard card = switch (
                    station.accounts().open(request, who.operator(station))) {
                case Opening.Opened opened -> opened.account();
                case Opening.Refused refused -> throw OpeningFault.of(refused.why()).thrown();
            };
            desk.terminal().answer(desk.json(), Documents.of(card), card.number());
            return Exit.DONE.code();
        }
    }

    private Room parsedRoom() {
        try {
            return Room.parse(room);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--room", room).thrown();
        }
    }
}
