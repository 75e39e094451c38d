package wattdesk.metering;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/// When which tariff of a meter counts: zones of the year, and the day tables that they name, from
/// 1 on.
public record PeriodTables(List<Zone> zones, List<List<Slot>> days) {

    /// From this day of the year on, that day table.
    public record Zone(MonthDay from, int dayTable) {}

    /// From this minute on, that tariff; 1 to 4 are 尖 峰 平 谷.
    public record Slot(LocalTime from, int tariff) {}

    public PeriodTables {
        zones = List.copyOf(zones);
        days = days.stream().map(List::copyOf).toList();
    }
}
