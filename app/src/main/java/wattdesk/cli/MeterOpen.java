package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Opens the account with a meter: binds a customer number, adds nothing.
@Command(name = "open")
final class MeterOpen implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    MeterOpen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Open(customer));
    }
}
