package wattdesk.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.station.Station;

/// Shows everything that one charge rests on.
@Command(name = "explain")
final class RunExplain implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "ID", descriptionKey = "wattdesk.run.explain.ID")
    private UUID id = new UUID(0, 0);

    RunExplain(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            var document = RunText.of(station.billing().charge(id)
                    .orElseThrow(() -> Typed.wrong("ID", id)));
            desk.terminal().answer(desk.json(), document, document.toPrettyString());
            return Exit.DONE.code();
        }
    }
}
