package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Sets alarm, overdraft and hoarding limits of a meter and reads them back.
@Command(name = "limits")
final class MeterLimits implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--alarm1", paramLabel = "YUAN")
    private @Nullable String alarm1;

    @Option(names = "--alarm2", paramLabel = "YUAN")
    private @Nullable String alarm2;

    @Option(names = "--overdraft", paramLabel = "YUAN")
    private @Nullable String overdraft;

    @Option(names = "--hoarding", paramLabel = "YUAN")
    private @Nullable String hoarding;

    @Option(names = "--close-permit", paramLabel = "YUAN")
    private @Nullable String closePermit;

    MeterLimits(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Limits(Typed.fen("--alarm1", alarm1),
                Typed.fen("--alarm2", alarm2), Typed.fen("--overdraft", overdraft),
                Typed.fen("--hoarding", hoarding), Typed.fen("--close-permit", closePermit)));
    }
}
