package wattdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.station.Finding;
import wattdesk.station.Station;

/// Health: disk, database, ports, printers, card readers, clock, age of the backup.
@Command(name = "doctor")
final class Doctor implements Callable<Integer> {

    private final Desk desk;

    Doctor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            List<Finding> findings = new ArrayList<>(station.health());
            findings.add(CardReaders.finding());
            return new FindingLines(desk, Exit.DEVICE).printWhole(findings);
        }
    }
}
