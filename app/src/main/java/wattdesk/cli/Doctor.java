package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.station.Station;

/// Health: disk, database, ports, printers, clock, age of the backup.
@Command(name = "doctor")
final class Doctor implements Callable<Integer> {

    private final Desk desk;

    Doctor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            return new FindingLines(desk, Exit.DEVICE).print(station.health());
        }
    }
}
