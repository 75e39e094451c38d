package wattdesk.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which band holds when: seasons that cover each day of the year once, named holidays, and
/// weekend days that are worked instead (调休).
public record BandCalendar(
        List<Season> seasons, Set<LocalDate> holidays, Set<LocalDate> makeupWorkdays) {

    public BandCalendar {
        seasons = List.copyOf(seasons);
        holidays = Set.copyOf(holidays);
        makeupWorkdays = Set.copyOf(makeupWorkdays);
    }

    /// Holiday first, then made-up workday, then Saturday and Sunday; never `ALL`.
    public DayType typeOf(LocalDate date) {
        if (holidays.contains(date)) {
            return DayType.HOLIDAY;
        }
        if (makeupWorkdays.contains(date)) {
            return DayType.WORKDAY;
        }
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY
                ? DayType.WEEKEND : DayType.WORKDAY;
    }

    /// The one season of that date. Throws IllegalArgumentException for a date outside of all: a
    /// gap is never a free day.
    public Season season(LocalDate date) {
        for (Season season : seasons) {
            if (season.contains(date)) {
                return season;
            }
        }
        throw new IllegalArgumentException("no season on " + date);
    }

    /// The bands of that date. Throws IllegalArgumentException where the season has no plan for it.
    public DayPlan plan(LocalDate date) {
        Season season = season(date);
        @Nullable DayPlan all = season.days().get(DayType.ALL);
        @Nullable DayPlan own = all != null ? all : season.days().get(typeOf(date));
        if (own == null) {
            throw new IllegalArgumentException("no day plan for " + date);
        }
        return own;
    }
}
