package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.billing.BillingMessages;
import wattdesk.station.Station;

/// Lists what stands in the way of charging: problems that people decide, and days without a
/// reading.
@Command(name = "problems")
final class RunProblems implements Callable<Integer> {

    private final Desk desk;

    RunProblems(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Rows rows = new Rows(desk);
            station.workList().problems().forEach(problem -> rows.add(RunText.of(problem),
                    problem.id() + "\t" + problem.account() + "\t" + problem.room() + "\t"
                            + BillingMessages.of(problem).in(desk.terminal().language()).line()));
            station.workList().gaps().forEach(gap -> rows.add(RunText.of(gap),
                    gap.day() + "\t" + gap.account() + "\t" + gap.room() + "\t"
                            + gap.meterNumber() + "\t" + gap.cause()));
            rows.end();
            return Exit.DONE.code();
        }
    }
}
