package wattdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Sets tier limits and prices, in force at once or standing by, and reads them back.
@Command(name = "tiers")
final class MeterTiers implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--limits", paramLabel = "KWH,KWH", required = true, split = ",")
    private List<String> limits = List.of();

    @Option(names = "--prices", paramLabel = "P1,P2,P3", required = true, split = ",")
    private List<String> prices = List.of();

    @Mixin
    private Standby standby = new Standby();

    MeterTiers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Tiers(Typed.numbers("--limits", limits, 3),
                Typed.numbers("--prices", prices, 4), standby.set(), standby.switchAt()));
    }
}
