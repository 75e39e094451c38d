package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.billing.RunWatch;
import wattdesk.station.Station;

/// Runs every day that is over and was not run, the oldest first.
@Command(name = "catch-up")
final class RunCatchUp implements Callable<Integer> {

    private final Desk desk;

    RunCatchUp(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            return new RunDays(desk).end(station.dailyRuns().catchUp(
                    new Who(desk).operatorOrSystem(station), RunWatch.NOBODY));
        }
    }
}
