package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;

/// Trips or closes a meter's breaker and reads back what it did.
@Command(name = "relay")
final class MeterRelay implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Parameters(paramLabel = "VERB", descriptionKey = "wattdesk.meter.relay.VERB")
    private String verb = "";

    MeterRelay(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Relay(Typed.word("VERB", RelayVerb.class, verb)));
    }
}
