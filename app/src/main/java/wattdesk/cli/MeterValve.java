package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.ValveVerb;

/// Opens or closes the valve of a water meter and reads back where it stands.
@Command(name = "valve")
final class MeterValve implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Parameters(paramLabel = "open|close", descriptionKey = "wattdesk.meter.valve.VERB")
    private String verb = "";

    MeterValve(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Valve(Typed.word("VERB", ValveVerb.class, verb)));
    }
}
