package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.meter.control.Order;

/// Gives the only meter of a line another address and reads it back there.
@Command(name = "address")
final class MeterReaddress implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Parameters(paramLabel = "NEW", descriptionKey = "wattdesk.meter.address.NEW")
    private String fresh = "";

    MeterReaddress(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Address(fresh));
    }
}
