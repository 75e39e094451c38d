package wattdesk.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Sets the clock of one meter, or by broadcast those of a whole line, to the time of this
/// computer, in UTC+8.
@Command(name = "clock")
final class MeterClock implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--broadcast")
    private boolean broadcast;

    private final Clock clock = Clock.system(ZoneOffset.ofHours(8));

    MeterClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Supplier<LocalDateTime> now = () -> LocalDateTime.now(clock);
        return broadcast ? bench.broadcast(desk, now) : bench.tell(desk, new Order.Clock(now));
    }
}
