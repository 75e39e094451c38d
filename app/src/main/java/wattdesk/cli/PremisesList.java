package wattdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.station.Station;

/// Lists the rooms in order of building, floor and number.
@Command(name = "list")
final class PremisesList implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--building", paramLabel = "NAME", descriptionKey = "premises.building")
    private @Nullable String building;

    PremisesList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Rows rows = new Rows(desk);
            station.premises().all().rooms().stream()
                    .filter(row -> building == null || row.room().building().equals(building))
                    .forEach(row -> rows.add(PremisesText.document(row), PremisesText.line(row)));
            rows.end();
            return Exit.DONE.code();
        }
    }
}
