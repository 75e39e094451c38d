package wattdesk.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.billing.MonthLine;
import wattdesk.station.Station;

/// What every account used and owes for a month: the sum of its days.
@Command(name = "month")
final class RunMonth implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--period", paramLabel = "YYYY-MM", required = true)
    private String period = "";

    RunMonth(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        YearMonth month = month();
        try (Station station = desk.open()) {
            List<MonthLine> lines = station.billing().month(month);
            if (desk.json()) {
                desk.terminal().document(RunText.totals(month.toString(), lines));
            } else {
                lines.forEach(line -> desk.terminal().line(line.account() + "\t" + line.room()
                        + "\t" + line.usage().units() + "\t" + line.amount().yuan()));
            }
            return Exit.DONE.code();
        }
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(period.strip());
        } catch (DateTimeException e) {
            throw Typed.wrong("--period", period);
        }
    }
}
