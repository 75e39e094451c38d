package wattdesk.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.CreditStep;
import wattdesk.meterio.meter.IntentLog;
import wattdesk.meterio.meter.Meters;
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
    static final Allowance ALLOWANCE = new Allowance(5, 200_000);
    private static final String NOBODY = "00000000";

    @Mixin
    private Target target = new Target();

    @Mixin
    private Consent consent = new Consent();

    @Option(names = "--amount", paramLabel = "A", required = true, descriptionKey = "bench.amount")
    private String amount = "";

    @Option(names = "--customer", paramLabel = "NUMBER", defaultValue = "000000000000",
            descriptionKey = "bench.customer")
    private String customer = "000000000000";

    @Option(names = "--count", paramLabel = "N", descriptionKey = "bench.count")
    private @Nullable Integer count;

    @Option(names = "--order", paramLabel = "NUMBER", descriptionKey = "bench.order")
    private @Nullable String orderNumber;

    /// @param warning the code that says what would happen, for a command without `--yes`
    int run(Desk desk, String warning, Course course) {
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = target.prepaid(profiles);
        Money money = Amounts.parse(amount);
        CreditOrder order = order(money);
        consent.given(desk, profile, Fault.of(Exit.USAGE, warning, amount, consent.number()));
        IntentLog intents = new BenchIntents(desk.folder())::keep;
        return CreditText.of(target.talk(desk, profile, new Meters(profiles)::on,
                meter -> course.run(meter, order, intents, step -> desk.terminal().remark(
                        desk.terminal().word("credit." + step.name().toLowerCase(Locale.ROOT))))),
                desk.terminal()).print(desk, money.yuan());
    }

    private CreditOrder order(Money money) {
        try {
            return new CreditOrder(consent.number(), money.fen(), count, NOBODY, customer,
                    ALLOWANCE, orderNumber);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong("--customer --order",
                    customer + " " + (orderNumber == null ? "" : orderNumber));
        }
    }
}
