package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.metering.Line;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.station.Station;

/// Adds a bus to the station.
@Command(name = "add")
final class LineAdd implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NAME", descriptionKey = "wattdesk.line.add.NAME")
    private String name = "";

    @Option(names = "--port", paramLabel = "P", required = true)
    private String port = "";

    @Option(names = "--settings", paramLabel = "2400,8E1", required = true)
    private String settings = "";

    LineAdd(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Line line = checked();
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            LineFault.unlessSaved(station.lines().add(line, who.operator(station)));
            desk.terminal().answer(desk.json(), Documents.of(line),
                    desk.terminal().word("line.added", line.name(), line.port(), line.settings()));
            return Exit.DONE.code();
        }
    }

    private Line checked() {
        if (name.isBlank()) {
            throw Fault.of(Exit.USAGE, "WD-1003", "NAME", name).thrown();
        }
        try {
            PortAddress.parse(port);
        } catch (PortException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--port", port).thrown();
        }
        try {
            return new Line(name, port, LineSettings.parse(settings).toString());
        } catch (PortException | IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--settings", settings).thrown();
        }
    }
}
