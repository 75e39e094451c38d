package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
            for (Line line : station.lines().list()) {
                ObjectNode document = Documents.of(line);
                desk.terminal().answer(desk.json(), document,
                        line.name() + "\t" + line.port() + "\t" + line.settings());
            }
            return Exit.DONE.code();
        }
    }
}
