package wattdesk.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunWatch;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Station;

/// Runs a business day, and before it what was missed; without a date the day that ended last.
@Command(name = "day")
final class RunDay implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable String date;

    RunDay(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String typed = date;
        BusinessDay day = typed == null ? null : day(typed);
        try (Station station = desk.open()) {
            Actor actor = new Who(desk).operatorOrSystem(station);
            DailyRuns runs = station.dailyRuns();
            RunEnd end = day == null ? runs.catchUp(actor, RunWatch.NOBODY)
                    : runs.run(day, actor, RunWatch.NOBODY);
            return new RunDays(desk).end(end);
        }
    }

    static BusinessDay day(String typed) {
        try {
            return new BusinessDay(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw Typed.wrong("--date", typed);
        }
    }
}
