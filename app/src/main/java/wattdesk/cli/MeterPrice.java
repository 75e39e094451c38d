package wattdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Sets the prices of the tariffs, in force at once or standing by, and reads them back.
@Command(name = "price")
final class MeterPrice implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--prices", paramLabel = "P1,P2", required = true, split = ",")
    private List<String> prices = List.of();

    @Mixin
    private Standby standby = new Standby();

    MeterPrice(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Prices(Typed.numbers("--prices", prices, 4),
                standby.set(), standby.switchAt()));
    }
}
