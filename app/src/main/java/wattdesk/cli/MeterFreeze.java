package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.FreezeTime;
import wattdesk.meterio.meter.control.Order;

/// Lets a meter freeze its registers, now or at a time that comes again.
@Command(name = "freeze")
final class MeterFreeze implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--month", paramLabel = "1-12")
    private @Nullable Integer month;

    @Option(names = "--day", paramLabel = "1-28")
    private @Nullable Integer day;

    @Option(names = "--hour", paramLabel = "0-23")
    private @Nullable Integer hour;

    @Option(names = "--minute", paramLabel = "0-59")
    private @Nullable Integer minute;

    MeterFreeze(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Freeze(at()));
    }

    /// Without a minute it is now; every part that is left out comes again and again.
    private FreezeTime at() {
        try {
            return new FreezeTime(month, day, hour, minute);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong("--month --day --hour --minute", e.getMessage());
        }
    }
}
