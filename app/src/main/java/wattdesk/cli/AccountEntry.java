package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.slip.Slip;
import wattdesk.station.Station;

/// Enters an account with what does not exist yet around it: room, customer and meter.
abstract class AccountEntry implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--room", paramLabel = "3-1204", required = true,
            descriptionKey = "wattdesk.account.open.room")
    private String room = "";

    @Option(names = "--customer", paramLabel = "NAME", required = true,
            descriptionKey = "wattdesk.account.open.customer")
    private String customer = "";

    @Option(names = "--phone", paramLabel = "NUMBER",
            descriptionKey = "wattdesk.account.open.phone")
    private @Nullable String phone;

    @Option(names = "--meter", paramLabel = "NUMBER", required = true,
            descriptionKey = "wattdesk.account.open.meter")
    private String meter = "";

    @Option(names = "--line", paramLabel = "NAME", required = true,
            descriptionKey = "wattdesk.account.open.line")
    private String line = "";

    @Option(names = "--profile", paramLabel = "ID", required = true,
            descriptionKey = "wattdesk.account.open.profile")
    private String profile = "";

    @Option(names = "--address", paramLabel = "A", required = true,
            descriptionKey = "wattdesk.account.open.address")
    private String address = "";

    @Option(names = "--mode", paramLabel = "METER|STATION|POSTPAID", defaultValue = "METER",
            descriptionKey = "wattdesk.account.open.mode")
    private BillingMode mode = BillingMode.METER;

    @Option(names = "--tariff", paramLabel = "ID",
            descriptionKey = "wattdesk.account.open.tariff")
    private @Nullable String tariff;

    @Option(names = "--customer-number", paramLabel = "NUMBER",
            descriptionKey = "wattdesk.account.open.customer-number")
    private @Nullable String customerNumber;

    @Option(names = "--used", paramLabel = "N", defaultValue = "0",
            descriptionKey = "wattdesk.account.open.used")
    private String used = "0";

    AccountEntry(Desk desk) {
        this.desk = desk;
    }

    abstract Opening enter(Station station, OpenAccount request, Actor actor);

    @Override
    public Integer call() {
        OpenAccount request = new OpenAccount(parsedRoom(), customer, phone, meter, line, profile,
                address, mode, tariff, customerNumber, parsedUsed());
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Opening.Opened opened = switch (enter(station, request, who.operator(station))) {
                case Opening.Opened done -> done;
                case Opening.Refused refused -> throw OpeningFault.of(refused.why()).thrown();
            };
            desk.terminal().answer(desk.json(), document(station, opened),
                    opened.account().number());
            return Exit.DONE.code();
        }
    }

    private static ObjectNode document(Station station, Opening.Opened opened) {
        AccountCard card = opened.account();
        @Nullable Slip slip = opened.slip();
        ObjectNode document = Documents.of(card, station.pricing().used(card));
        return slip == null ? document : document.put("id", slip.id().toString())
                .put("slip", slip.number().toString());
    }

    private Energy parsedUsed() {
        return OpenAccount.used(used).orElseThrow(() ->
                OpeningFault.of(new Opening.Why.NotValid("used", used)).thrown());
    }

    private Room parsedRoom() {
        try {
            return Room.parse(room);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--room", room).thrown();
        }
    }
}
