package wattdesk.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.exchange.Exchange;
import wattdesk.exchange.Table;
import wattdesk.message.Language;
import wattdesk.station.Station;

/// Gives the tables out as an Excel workbook, or an empty one to fill in.
@Command(name = "export")
final class ExportFile implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "KIND", descriptionKey = "wattdesk.export.KIND")
    private String kind = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    /// What is given out.
    enum Kind {
        ROOMS, ACCOUNTS, METERS, ALL, TEMPLATE
    }

    ExportFile(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Kind wanted = Typed.word("KIND", Kind.class, kind);
        String name = "wattdesk-" + wanted.name().toLowerCase(Locale.ROOT) + ".xlsx";
        Path file = out == null ? Path.of(name) : out;
        try (Station station = desk.open()) {
            Exchange.Answer answer = written(
                    station.exchange(), wanted, file, desk.terminal().language());
            if (!answer.done()) {
                throw Fault.told(Exit.DEVICE, answer.message()).thrown();
            }
            desk.terminal().answer(desk.json(), Json.object().put("kind", wanted.name())
                    .put("file", file.toString()), wanted.name() + "\t" + file);
            return Exit.DONE.code();
        }
    }

    private static Exchange.Answer written(
            Exchange exchange, Kind wanted, Path file, Language language) {
        return switch (wanted) {
            case TEMPLATE -> exchange.template(file, language);
            case ALL -> exchange.export(EnumSet.allOf(Table.class), file, language);
            case ROOMS -> exchange.export(Set.of(Table.ROOMS), file, language);
            case ACCOUNTS -> exchange.export(Set.of(Table.ACCOUNTS), file, language);
            case METERS -> exchange.export(Set.of(Table.METERS), file, language);
        };
    }
}
