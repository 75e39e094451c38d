package wattdesk.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Station;

/// Lists the charges of an account.
@Command(name = "charges")
final class RunCharges implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--account", paramLabel = "NO", required = true)
    private String account = "";

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD")
    private @Nullable String to;

    RunCharges(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        BusinessDay first = day(from, LocalDate.EPOCH);
        BusinessDay last = day(to, LocalDate.of(9999, 12, 31));
        try (Station station = desk.open()) {
            Rows rows = new Rows(desk);
            station.billing().charges(account, first, last).forEach(charge -> rows.add(
                    RunText.of(charge), charge.id() + "\t" + charge.day() + "\t"
                            + charge.usage().units() + "\t" + charge.amount().yuan()));
            rows.end();
            return Exit.DONE.code();
        }
    }

    private static BusinessDay day(@Nullable String typed, LocalDate otherwise) {
        return typed == null ? new BusinessDay(otherwise) : RunDay.day(typed);
    }
}
