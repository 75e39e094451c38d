package wattdesk.tariff.store;

import static wattdesk.tariff.store.TariffDocument.oneOf;
import static wattdesk.tariff.store.TariffDocument.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Segment;
import wattdesk.tariff.TierPeriod;

/// Reads the parts of a tariff document that speak of time.
final class CalendarDocument {

    private CalendarDocument() {}

    static @Nullable BandCalendar read(@Nullable JsonNode calendar) {
        if (calendar == null) {
            return null;
        }
        List<Season> seasons = new ArrayList<>();
        calendar.path("seasons").forEach(season -> seasons.add(season(season)));
        return new BandCalendar(seasons, dates(calendar.path("holidays")),
                dates(calendar.path("makeupWorkdays")));
    }

    static @Nullable TierPeriod period(@Nullable JsonNode tiers) {
        if (tiers == null) {
            return null;
        }
        String start = text(tiers, "start", "tiers");
        return switch (text(tiers, "period", "tiers")) {
            case "MONTH" -> new TierPeriod.Monthly(Integer.parseInt(start));
            case "YEAR" -> new TierPeriod.Yearly(monthDay(start));
            default -> throw new IllegalArgumentException("tiers.period is MONTH or YEAR");
        };
    }

    private static Season season(JsonNode node) {
        Map<DayType, DayPlan> days = new EnumMap<>(DayType.class);
        node.path("days").properties().forEach(entry ->
                days.put(oneOf(DayType.class, entry.getKey()), plan(entry.getValue())));
        return new Season(text(node, "name", "season"), monthDay(text(node, "from", "season")),
                monthDay(text(node, "to", "season")), days);
    }

    private static DayPlan plan(JsonNode parts) {
        List<Segment> segments = new ArrayList<>();
        parts.forEach(part -> segments.add(new Segment(
                LocalTime.parse(part.path(0).asText()), oneOf(Band.class, part.path(1).asText()))));
        return new DayPlan(segments);
    }

    private static Set<LocalDate> dates(JsonNode list) {
        Set<LocalDate> dates = new HashSet<>();
        list.forEach(date -> dates.add(LocalDate.parse(date.asText())));
        return dates;
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
