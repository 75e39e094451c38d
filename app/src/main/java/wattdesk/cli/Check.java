package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.station.Station;

/// Every invariant, the audit chain, the trial balance.
@Command(name = "check")
final class Check implements Callable<Integer> {

    private final Desk desk;

    Check(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            return new FindingLines(desk, Exit.REFUSED).print(station.check());
        }
    }
}
