package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.tariff.store.ReadingsDocument;
import wattdesk.tariff.store.TariffDocument;

/// Rates readings under a tariff document, without a station. Speaks in documents, a line each,
/// whether `--json` is given or not: the lines are what was asked for (decision 0081).
@Command(name = "rate")
final class TariffRate implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--tariff", paramLabel = "FILE")
    private @Nullable Path tariff;

    @Option(names = "--readings", paramLabel = "FILE")
    private @Nullable Path readings;

    @Option(names = "--cases", paramLabel = "DIR")
    private @Nullable Path cases;

    TariffRate(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (cases != null && tariff == null && readings == null) {
            return new TariffCases(desk, cases).rate();
        }
        if (cases == null && tariff != null && readings != null) {
            return rate(tariff, readings);
        }
        throw Fault.of(Exit.USAGE, "WD-6218").thrown();
    }

    private int rate(Path tariffFile, Path readingsFile) {
        try {
            byte[] document = TariffFile.bytes("--tariff", tariffFile);
            byte[] stood = TariffFile.bytes("--readings", readingsFile);
            List<ObjectNode> lines = TariffCase.of(desk, TariffDocument.read(document),
                    ReadingsDocument.read(stood)).lines();
            lines.forEach(desk.terminal()::document);
            return Exit.DONE.code();
        } catch (CommandFault none) {
            desk.terminal().fail(none.fault(), true);
            return none.fault().exit().code();
        }
    }
}
