package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.station.Station;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;

/// Takes a tariff document into the station.
@Command(name = "import")
final class TariffImport implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "FILE", descriptionKey = "wattdesk.tariff.import.FILE")
    private Path file = Path.of("");

    TariffImport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        String document = document();
        try (Station station = desk.open()) {
            Tariffs.Taken taken = station.tariffs(who.operator(station)).take(document);
            Tariff tariff = taken.tariff();
            if (tariff == null) {
                throw Fault.told(Exit.REFUSED, taken.message()).thrown();
            }
            desk.terminal().answer(desk.json(), Json.object().put("tariff", tariff.id())
                    .put("name", tariff.name()), tariff.id() + "\t" + tariff.name());
            desk.terminal().tell(taken.message());
            return Exit.DONE.code();
        }
    }

    private String document() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "FILE", file).thrown();
        }
    }
}
