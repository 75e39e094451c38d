package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.quantity.Money;

/// Decides by reading alone whether the bench's last credit or refund of a meter arrived.
@Command(name = "read-back")
final class MeterReadBack implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Target target = new Target();

    @Option(names = "--meter", paramLabel = "NUMBER", required = true,
            descriptionKey = "bench.meter")
    private String number = "";

    MeterReadBack(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = target.prepaid(profiles);
        CreditIntent intent = new BenchIntents(desk.folder()).last(number);
        if (intent == null) {
            throw Fault.of(Exit.REFUSED, "WD-1087", number, desk.folder()).thrown();
        }
        return CreditText.of(target.talk(desk, profile, new Meters(profiles)::on,
                meter -> meter.readBack(intent, CreditBench.ALLOWANCE)), desk.terminal())
                .print(desk, Money.ofFen(Math.abs(intent.amountFen())).yuan());
    }
}
