package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.meterio.meter.PrepaidMeter;

/// Takes an amount off one meter on the bench, outside the books, and proves it by reading back.
@Command(name = "refund")
final class MeterRefund implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CreditBench bench = new CreditBench();

    MeterRefund(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.run(desk, "WD-1086", PrepaidMeter::refund);
    }
}
