package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.store.TariffDocument;

/// Names everything that is wrong with a tariff document. Needs no station.
@Command(name = "check")
final class TariffCheckFile implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "FILE", descriptionKey = "wattdesk.tariff.check.FILE")
    private Path file = Path.of("");

    TariffCheckFile(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TariffDocument.Read read = TariffDocument.read(TariffFile.bytes("FILE", file));
        if (!read.isValid()) {
            if (!desk.json()) {
                read.findings().forEach(finding ->
                        desk.terminal().line(TariffFaults.text(desk, finding)));
            }
            throw TariffFaults.invalid(desk, read).thrown();
        }
        List<TariffFinding> warnings = read.findings();
        ObjectNode document = Json.object().put("valid", true);
        document.set("warnings", TariffFaults.documents(desk, warnings));
        desk.terminal().answer(desk.json(), document, Stream.concat(
                Stream.of(desk.terminal().word("tariff.valid", read.draft().id())),
                warnings.stream().map(warning -> TariffFaults.text(desk, warning)))
                .collect(Collectors.joining("\n")));
        return Exit.DONE.code();
    }
}
