package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.meter.control.Order;

/// Sets another speed in one meter; afterwards it is looked for at that speed.
@Command(name = "baud")
final class MeterBaud implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Parameters(paramLabel = "BAUD", descriptionKey = "wattdesk.meter.baud.BAUD")
    private int baud;

    MeterBaud(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Baud(baud));
    }
}
