package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.metering.Line;
import wattdesk.station.Station;

/// Lists the buses of the station.
@Command(name = "list")
final class LineList implements Callable<Integer> {

    private final Desk desk;

    LineList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Rows rows = new Rows(desk);
            for (Line line : station.lines().list()) {
                rows.add(Documents.of(line),
                        line.name() + "\t" + line.port() + "\t" + line.settings());
            }
            rows.end();
            return Exit.DONE.code();
        }
    }
}
