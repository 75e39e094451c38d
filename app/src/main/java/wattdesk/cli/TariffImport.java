package wattdesk.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.station.Station;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.store.TariffDocument;

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
        byte[] written = TariffFile.bytes("FILE", file);
        Tariff _ = TariffFile.tariff(desk, TariffDocument.read(written));
        String document = text(written);
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

    private static String text(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
