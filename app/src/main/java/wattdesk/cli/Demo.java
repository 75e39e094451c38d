package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.cli.demo.DemoReport;
import wattdesk.cli.demo.DemoStage;
import wattdesk.quantity.BusinessDay;

/// Builds the demo property and plays a counter on it, without a display where there is none.
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Desk desk;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--days", paramLabel = "N", defaultValue = "1")
    private int days = 1;

    Demo(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--days", days).thrown();
        }
        Display.headlessWhereThereIsNone();
        Path folder = out == null ? fresh() : out.toAbsolutePath().normalize();
        desk.terminal().remark(desk.terminal().word("demo.folder", folder));
        DemoReport report = new DemoReport(
                folder, desk.terminal().language(), desk.terminal()::remark);
        DemoStage stage = new DemoStage(
                folder.resolve("station"), desk.terminal().language(), report, days);
        return switch (stage.play()) {
            case DemoStage.Result.Played _ -> told(report);
            case DemoStage.Result.Refused refused ->
                throw FolderOpener.fault(refused.why(), folder).thrown();
        };
    }

    private static Path fresh() {
        String stamp = BusinessDay.wallClock(Clock.systemUTC().instant()).format(STAMP);
        return Path.of(System.getProperty("java.io.tmpdir"), "wattdesk-demo-" + stamp);
    }

    int told(DemoReport report) {
        desk.terminal().answer(desk.json(), report.document(), report.folder().toString());
        if (!report.fine()) {
            desk.terminal().tell(wattdesk.message.Message.of("cli", "WD-1081", report.folder()));
        }
        return report.fine() ? Exit.DONE.code() : Exit.REFUSED.code();
    }
}
