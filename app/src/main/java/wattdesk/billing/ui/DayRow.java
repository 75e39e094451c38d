package wattdesk.billing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.RunSummary;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Tone;

/// A day of the list of runs; one without a run was missed.
record DayRow(BusinessDay day, @Nullable RunSummary run) {

    /// How a day stands.
    enum State { DONE, WITH_GAPS, UNFINISHED, MISSED }

    State state() {
        if (run == null) {
            return State.MISSED;
        }
        if (run.finishedAt() == null) {
            return State.UNFINISHED;
        }
        return run.gaps() + run.parked() > 0 ? State.WITH_GAPS : State.DONE;
    }

    Tone tone() {
        return switch (state()) {
            case DONE -> Tone.GOOD;
            case WITH_GAPS -> Tone.ATTENTION;
            case UNFINISHED -> Tone.WAITING;
            case MISSED -> Tone.DANGER;
        };
    }

    boolean open() {
        return state() == State.MISSED || state() == State.UNFINISHED;
    }

    /// From yesterday back to the first day that was run, the days between without a run included;
    /// without any run yet, yesterday alone.
    static List<DayRow> of(List<RunSummary> runs, BusinessDay today) {
        BusinessDay first = runs.stream().map(RunSummary::day).min(BusinessDay::compareTo)
                .orElse(new BusinessDay(today.date().minusDays(1)));
        List<DayRow> rows = new ArrayList<>();
        for (BusinessDay day = new BusinessDay(today.date().minusDays(1));
                day.compareTo(first) >= 0; day = new BusinessDay(day.date().minusDays(1))) {
            BusinessDay wanted = day;
            Optional<RunSummary> run = runs.stream()
                    .filter(each -> each.day().equals(wanted)).findFirst();
            rows.add(new DayRow(day, run.orElse(null)));
        }
        return rows;
    }
}
