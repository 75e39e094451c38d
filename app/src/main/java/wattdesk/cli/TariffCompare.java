package wattdesk.cli;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.download.Compared;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Station;

/// Compares what the station charges with what its meters hold; with `--last` tells what the last
/// comparison found.
@Command(name = "compare")
final class TariffCompare implements Callable<Integer> {

    private final Desk desk;
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--last")
    private boolean last;

    TariffCompare(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            List<Compared> found = last ? station.priceComparison().latest()
                    : station.priceComparison().run(
                            BusinessDay.of(clock.instant()), _ -> { }, () -> false);
            found.stream().sorted(Comparator.comparing(Compared::room)).forEach(
                    compared -> desk.terminal().answer(desk.json(),
                            DownloadText.document(compared, desk.terminal().language()),
                            DownloadText.line(compared, desk.terminal().language())));
            if (found.isEmpty() && !desk.json()) {
                desk.terminal().remark(desk.terminal().word("list.empty"));
            }
            return exit(found).code();
        }
    }

    private static Exit exit(List<Compared> found) {
        if (found.stream().anyMatch(each -> each.outcome() == Compared.Outcome.DIFFERS)) {
            return Exit.REFUSED;
        }
        return found.stream().anyMatch(each -> each.outcome() == Compared.Outcome.NOT_READ)
                ? Exit.DEVICE : Exit.DONE;
    }
}
