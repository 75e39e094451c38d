package wattdesk.pricing.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wattdesk.tariff.TariffDraft.Season;

/// The 366 days of a year and the season that each lies in: what a strip of seasons shows, holes
/// and overlaps too.
final class YearStrip {

    static final int DAYS = 366;
    private static final int LEAP_YEAR = 2024;
    static final int HOLE = -1;
    static final int OVERLAP = -2;

    private YearStrip() {}

    /// Days `from` to before `to`, counted from 1 January, all in season `season` (its place in the
    /// list), in none ([#HOLE]) or in several ([#OVERLAP]).
    record Stretch(int from, int to, int season) {}

    static List<Stretch> of(List<Season> seasons) {
        int[] days = new int[DAYS];
        Arrays.fill(days, HOLE);
        for (int i = 0; i < seasons.size(); i++) {
            put(days, seasons.get(i), i);
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int day = 1; day <= DAYS; day++) {
            if (day == DAYS || days[day] != days[from]) {
                stretches.add(new Stretch(from, day, days[from]));
                from = day;
            }
        }
        return stretches;
    }

    private static void put(int[] days, Season season, int index) {
        Optional<Integer> from = day(season.from());
        Optional<Integer> to = day(season.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        int length = Math.floorMod(to.get() - from.get(), DAYS) + 1;
        for (int i = 0; i < length; i++) {
            int day = (from.get() + i) % DAYS;
            days[day] = days[day] == HOLE ? index : OVERLAP;
        }
    }

    /// 0 for "01-01"; empty for what is no day of a year.
    static Optional<Integer> day(String text) {
        try {
            MonthDay day = MonthDay.parse("--" + text);
            return Optional.of(day.atYear(LEAP_YEAR).getDayOfYear() - 1);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// "01-01" for 0.
    static String text(int day) {
        var date = LocalDate.ofYearDay(LEAP_YEAR, day + 1);
        return "%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
    }
}
