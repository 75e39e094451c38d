package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.slip.Slip;
import wattdesk.station.Station;

/// The papers of an account; one of them as a file.
@Command(name = "slips")
final class AccountSlips implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NO", descriptionKey = "account.NO")
    private String number = "";

    @Option(names = "--slip", paramLabel = "NUMBER", descriptionKey = "account.slips.slip")
    private @Nullable String slip;

    @Option(names = "--pdf", paramLabel = "FILE.pdf", descriptionKey = "account.slips.pdf")
    private @Nullable Path pdf;

    AccountSlips(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            List<Slip> slips = station.slips().of(number).stream()
                    .filter(each -> slip == null || each.number().toString().equals(slip))
                    .toList();
            if (pdf != null && slips.size() != 1) {
                throw Typed.wrong("--slip", slip);
            }
            Rows rows = new Rows(desk);
            slips.forEach(each -> rows.add(document(each), String.join("\t",
                    each.number().toString(), each.kind().name(), each.day().toString(),
                    each.drawer().yuan(), each.id().toString())));
            rows.end();
            if (pdf != null) {
                write(station, slips.getFirst(), pdf);
            }
            return Exit.DONE.code();
        }
    }

    private static ObjectNode document(Slip slip) {
        return Json.object().put("id", slip.id().toString())
                .put("slip", slip.number().toString()).put("kind", slip.kind().name())
                .put("account", slip.account()).put("room", slip.room())
                .put("customer", slip.customer()).put("drawer", Json.money(slip.drawer()))
                .put("day", slip.day().toString()).put("at", Json.instant(slip.at()));
    }

    static void write(Station station, Slip slip, Path file) {
        try {
            station.slipDesk().writePdf(slip, file);
        } catch (IOException e) {
            throw Fault.of(Exit.DEVICE, "WD-6080", file, String.valueOf(e.getMessage())).thrown();
        }
    }
}
