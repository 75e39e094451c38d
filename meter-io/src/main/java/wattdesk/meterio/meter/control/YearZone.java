package wattdesk.meterio.meter.control;

import java.time.MonthDay;

/// From this day of the year on, this day table.
///
/// @param dayTable counts from 1, at most 8
public record YearZone(MonthDay from, int dayTable) {

    public YearZone {
        if (dayTable < 1 || dayTable > 8) {
            throw new IllegalArgumentException("day table " + dayTable);
        }
    }
}
