package wattdesk.tariff;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import wattdesk.tariff.TariffFinding.Code;

/// Whether the seasons hold each of the 366 days of a year exactly once.
final class SeasonCover {

    private static final Year LEAP = Year.of(2024);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private SeasonCover() {}

    private record Reach(MonthDay from, MonthDay to) {}

    /// Says nothing while one of the seasons has no dates.
    static void check(List<TariffDraft.Season> seasons, Findings findings) {
        List<Reach> reaches = new ArrayList<>();
        for (TariffDraft.Season season : seasons) {
            Optional<MonthDay> from = Figures.monthDay(season.from());
            Optional<MonthDay> to = Figures.monthDay(season.to());
            if (from.isEmpty() || to.isEmpty()) {
                return;
            }
            reaches.add(new Reach(from.get(), to.get()));
        }
        int[] times = times(reaches);
        name(times, count -> count == 0, Code.SEASON_GAP, findings);
        name(times, count -> count > 1, Code.SEASON_OVERLAP, findings);
    }

    /// How many seasons hold each day.
    private static int[] times(List<Reach> reaches) {
        int[] times = new int[LEAP.length()];
        for (int i = 0; i < times.length; i++) {
            MonthDay day = MonthDay.from(LEAP.atDay(i + 1));
            times[i] = (int) reaches.stream()
                    .filter(reach -> Season.within(day, reach.from(), reach.to())).count();
        }
        return times;
    }

    /// A finding for each run of days that are so, with its first and its last day.
    private static void name(int[] times, IntPredicate is, Code code, Findings findings) {
        int first = -1;
        for (int i = 0; i <= times.length; i++) {
            boolean in = i < times.length && is.test(times[i]);
            if (in && first < 0) {
                first = i;
            } else if (!in && first >= 0) {
                findings.here(code, shown(first), shown(i - 1));
                first = -1;
            }
        }
    }

    private static String shown(int index) {
        LocalDate day = LEAP.atDay(index + 1);
        return DAY.format(day);
    }
}
