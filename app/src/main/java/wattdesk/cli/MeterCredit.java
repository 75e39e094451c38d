package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.meterio.meter.PrepaidMeter;

/// Credits one meter on the bench, outside the books, and proves it by reading back.
@Command(name = "credit")
final class MeterCredit implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CreditBench bench = new CreditBench();

    MeterCredit(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.run(desk, "WD-1074", PrepaidMeter::credit);
    }
}
