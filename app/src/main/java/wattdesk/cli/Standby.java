package wattdesk.cli;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.TableSet;

/// Which of a meter's two sets of tables is meant, and when the standby set takes over.
final class Standby {

    @Option(names = "--standby", descriptionKey = "bench.standby")
    private boolean standby;

    @Option(names = "--switch-at", paramLabel = "2026-12-01T00:00",
            descriptionKey = "bench.switch-at")
    private @Nullable String switchAt;

    TableSet set() {
        return standby ? TableSet.STANDBY : TableSet.CURRENT;
    }

    @Nullable LocalDateTime switchAt() {
        return Typed.time("--switch-at", switchAt);
    }
}
