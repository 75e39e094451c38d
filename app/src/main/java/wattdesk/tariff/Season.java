package wattdesk.tariff;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/// A part of every year, both ends inclusive; `from` after `to` crosses the year's end. `days` has
/// `ALL` alone, or `WORKDAY` and `WEEKEND` and perhaps `HOLIDAY`.
public record Season(String name, MonthDay from, MonthDay to, Map<DayType, DayPlan> days) {

    public Season {
        days = Map.copyOf(days);
        boolean all = days.containsKey(DayType.ALL);
        if (all ? days.size() != 1
                : !days.containsKey(DayType.WORKDAY) || !days.containsKey(DayType.WEEKEND)) {
            throw new IllegalArgumentException("season " + name + " has days " + days.keySet());
        }
    }

    public boolean contains(LocalDate date) {
        return within(MonthDay.from(date), from, to);
    }

    static boolean within(MonthDay day, MonthDay from, MonthDay to) {
        boolean afterStart = day.compareTo(from) >= 0;
        boolean beforeEnd = day.compareTo(to) <= 0;
        return from.compareTo(to) <= 0 ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
