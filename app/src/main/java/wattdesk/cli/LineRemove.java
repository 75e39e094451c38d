package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.station.Station;

/// Removes a bus on which no meter hangs.
@Command(name = "remove")
final class LineRemove implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NAME", descriptionKey = "wattdesk.line.remove.NAME")
    private String name = "";

    LineRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            LineFault.unlessSaved(station.lines().remove(name, who.operator(station)));
            desk.terminal().answer(desk.json(), Json.object().put("removed", name),
                    desk.terminal().word("line.removed", name));
            return Exit.DONE.code();
        }
    }
}
