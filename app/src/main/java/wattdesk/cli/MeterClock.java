package wattdesk.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.meterio.meter.control.Order;

/// Sets the clock of one meter to the time of this computer, in UTC+8.
@Command(name = "clock")
final class MeterClock implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    private final Clock now = Clock.system(ZoneOffset.ofHours(8));

    MeterClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Clock(() -> LocalDateTime.now(now)));
    }
}
