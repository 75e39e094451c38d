package wattdesk.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.Hanging;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.DeviceMessages;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.DeviceStep;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.installation.Devices;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Hangs another meter at an account, once it was asked for its number.
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
            Actor actor = who.operator(station);
            Devices devices = station.devices();
            DeviceStep step = devices.preview(new DeviceOrder.Hang(new NewMeter(account, meter,
                    line, profile, address, customerNumber, new Ratio(ct, pt), tariff), null, ""),
                    actor);
            if (step instanceof DeviceStep.Planned(var plan)) {
                step = devices.perform(UUID.randomUUID(), plan, actor);
            }
            if (!(step instanceof DeviceStep.Done(var plan, var _))) {
                throw fault(step).with("meter", meter).thrown();
            }
            AccountCard card = station.accounts().byMeter(
                    ((DeviceOrder.Hang) plan.order()).meter().number()).orElseThrow();
            desk.terminal().answer(desk.json(),
                    Documents.of(card, station.pricing().used(card)), AccountText.row(card));
            desk.terminal().tell(AccountMessages.of(new Hanging.Hung(card)));
            return Exit.DONE.code();
        }
    }

    private static Fault fault(DeviceStep step) {
        return step instanceof DeviceStep.Refused(Why.Unfit(Hanging.Refused(var why)))
                ? OpeningFault.of(why) : Fault.told(Exit.REFUSED, DeviceMessages.of(step));
    }
}
