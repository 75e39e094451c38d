package wattdesk.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.quantity.Money;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellCommand.Delivery;
import wattdesk.vending.Tender;

/// What `sell` is told on its command line.
final class SellOptions {

    @Option(names = "--account", paramLabel = "NO", required = true,
            descriptionKey = "wattdesk.sell.account")
    private String account = "";

    @Option(names = "--meter", paramLabel = "NUMBER", descriptionKey = "wattdesk.sell.meter")
    private @Nullable String meter;

    @Option(names = "--amount", paramLabel = "A", required = true,
            descriptionKey = "wattdesk.sell.amount")
    private String amount = "";

    @Option(names = "--tender", paramLabel = "cash", defaultValue = "cash",
            descriptionKey = "wattdesk.sell.tender")
    private String tender = "cash";

    @Option(names = "--deliver", paramLabel = "bus|card|none", defaultValue = "bus",
            descriptionKey = "wattdesk.sell.deliver")
    private String deliver = "bus";

    @Option(names = "--id", paramLabel = "UUID", descriptionKey = "wattdesk.sell.id")
    private @Nullable UUID id;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30",
            descriptionKey = "wattdesk.sell.wait")
    private int seconds = 30;

    SellCommand command() {
        Delivery delivery = delivery();
        if (!tender.equalsIgnoreCase("cash")) {
            throw Fault.of(Exit.REFUSED, "WD-1036", tender).with("tender", tender).thrown();
        }
        Money money = Amounts.parse(amount);
        return new SellCommand(id == null ? UUID.randomUUID() : id, account, meter, money,
                Tender.Cash.exact(money), delivery);
    }

    private Delivery delivery() {
        return switch (deliver.toLowerCase(Locale.ROOT)) {
            case "bus" -> Delivery.BUS;
            case "none" -> Delivery.NONE;
            case "card" -> throw Fault.of(Exit.REFUSED, "WD-1037").thrown();
            default -> throw Fault.of(Exit.USAGE, "WD-1003", "--deliver", deliver).thrown();
        };
    }

    /// How long to wait for the outcome; never negative.
    Duration patience() {
        if (seconds < 0) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--wait", seconds).thrown();
        }
        return Duration.ofSeconds(seconds);
    }
}
