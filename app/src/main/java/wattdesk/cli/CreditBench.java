package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.CreditStep;
import wattdesk.meterio.meter.IntentLog;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.quantity.Money;

/// One credit or refund on the bench, outside the books, proved by reading back: the options of
/// both and their course.
final class CreditBench {

    /// Credit or refund of a meter.
    interface Course {
        CreditOutcome run(PrepaidMeter meter, CreditOrder order, IntentLog log,
                Consumer<CreditStep> progress);
    }

    /// Fixed part 0.05 yuan; a bench knows no tariff, so use between the readings counts at 2 yuan.
    private static final Allowance ALLOWANCE = new Allowance(5, 200_000);
    private static final String NOBODY = "00000000";

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Follow follow = new Follow();

    @Option(names = "--address", paramLabel = "A", required = true,
            descriptionKey = "bench.address")
    private String address = "";

    @Option(names = "--meter", paramLabel = "NUMBER", required = true,
            descriptionKey = "bench.meter")
    private String number = "";

    @Option(names = "--amount", paramLabel = "A", required = true, descriptionKey = "bench.amount")
    private String amount = "";

    @Option(names = "--customer", paramLabel = "NUMBER", defaultValue = "000000000000",
            descriptionKey = "bench.customer")
    private String customer = "000000000000";

    @Option(names = "--count", paramLabel = "N", descriptionKey = "bench.count")
    private @Nullable Integer count;

    @Option(names = "--order", paramLabel = "NUMBER", descriptionKey = "bench.order")
    private @Nullable String orderNumber;

    @Option(names = "--yes", descriptionKey = "bench.yes")
    private boolean yes;

    /// @param warning the code that says what would happen, for a command without `--yes`
    int run(Desk desk, String warning, Course course) {
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = bench.prepaid(profiles);
        CreditOrder order = order(Amounts.parse(amount));
        if (!yes) {
            throw Fault.of(Exit.USAGE, warning, amount, number).thrown();
        }
        if (!profile.verified()) {
            desk.terminal().tell(Message.of("cli", "WD-1075", profile.id()));
        }
        try (Bench.Opened line = bench.open(
                bench.settings(Optional.of(profile)), follow, desk)) {
            PrepaidMeter meter = Bench.meter(profiles, line, profile, address);
            BenchIntents intents = new BenchIntents(desk.folder());
            return print(desk, course.run(meter, order, intents::keep,
                    step -> desk.terminal().remark(desk.terminal().word(
                            "credit." + step.name().toLowerCase(Locale.ROOT)))));
        }
    }

    private CreditOrder order(Money money) {
        try {
            return new CreditOrder(
                    number, money.fen(), count, NOBODY, customer, ALLOWANCE, orderNumber);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--customer --order",
                    customer + " " + (orderNumber == null ? "" : orderNumber)).thrown();
        }
    }

    private int print(Desk desk, CreditOutcome outcome) {
        CreditText text = CreditText.of(outcome);
        ObjectNode document = Json.object().put("state", text.state()).put("amount",
                Amounts.parse(amount).yuan()).put("detail", text.detail());
        document.set("after", text.after() == null ? null : Snapshots.document(text.after()));
        desk.terminal().answer(desk.json(), document, text.state() + "\t" + text.detail());
        if (text.exit() != Exit.DONE) {
            desk.terminal().tell(Message.of("cli", "WD-1076", text.state(), text.detail()));
        }
        return text.exit().code();
    }
}
