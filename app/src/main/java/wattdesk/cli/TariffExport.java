package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.station.Station;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.store.TariffText;

/// Gives out a tariff of the station as its document.
@Command(name = "export")
final class TariffExport implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "ID", descriptionKey = "wattdesk.tariff.export.ID")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    TariffExport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Tariff tariff = station.tariffs(new Who(desk).operatorOrSystem(station)).find(id)
                    .orElseThrow(() -> Fault.of(Exit.REFUSED, "WD-1050", id).thrown());
            ObjectNode document = TariffText.of(tariff);
            if (out == null) {
                desk.terminal().answer(desk.json(), document, document.toPrettyString());
            } else {
                write(out, document.toPrettyString() + "\n");
                desk.terminal().answer(desk.json(), Json.object().put("tariff", id)
                        .put("file", out.toString()), id + "\t" + out);
            }
            return Exit.DONE.code();
        }
    }

    private static void write(Path file, String text) {
        try {
            Path _ = Files.writeString(file, text);
        } catch (IOException e) {
            throw Fault.of(Exit.DEVICE, "WD-6219", file).thrown();
        }
    }
}
