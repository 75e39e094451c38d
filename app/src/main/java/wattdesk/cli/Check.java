package wattdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.station.Station;

/// Every invariant, the audit chain, the trial balance; where tape and database disagree, both
/// sides, and the decision of two persons.
@Command(name = "check")
final class Check implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--both-sides")
    private boolean bothSides;

    @Option(names = "--renew-tape")
    private boolean renewTape;

    @Option(names = "--second", paramLabel = "NAME")
    private @Nullable String second;

    @Option(names = "--second-password-file", paramLabel = "FILE")
    private @Nullable Path secondPasswordFile;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    Check(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            SidesCheck sides = new SidesCheck(desk, station);
            if (renewTape) {
                return sides.renew(second, secondPasswordFile, reason);
            }
            return bothSides ? sides.show()
                    : new FindingLines(desk, Exit.REFUSED).print(station.check());
        }
    }
}
