package wattdesk.tariff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Drafts in few words, right where a test does not say otherwise.
final class Drafts {

    private Drafts() {}

    static TariffDraft draft(TariffDraft.Version... versions) {
        return new TariffDraft("t", "甲", "ELECTRICITY", List.of(versions));
    }

    private static String midnight(String date) {
        return date + "T00:00:00+08:00";
    }

    static TariffDraft.Version at(String instant) {
        return new TariffDraft.Version(
                instant, List.of("FLAT"), null, null, List.of(Map.of("FLAT", "0.5")));
    }

    static TariffDraft.Version flat(String date, String price) {
        return new TariffDraft.Version(midnight(date), List.of("FLAT"), null, null,
                List.of(Map.of("FLAT", price)));
    }

    /// Two bands, two tiers, three kinds of day.
    static TariffDraft.Version shop(String date) {
        TariffDraft.Calendar calendar = seasons("01-01 12-31",
                days("WORKDAY WEEKEND HOLIDAY", "00:00 VALLEY", "08:00 PEAK", "22:00 VALLEY"));
        String year = date.substring(0, 4);
        return new TariffDraft.Version(midnight(date), List.of("PEAK", "VALLEY"),
                new TariffDraft.Calendar(calendar.seasons(), List.of(year + "-10-01"),
                        List.of(year + "-10-10")),
                tiers("YEAR", "12-01", "2760.5", null), List.of(
                        Map.of("PEAK", "1.1", "VALLEY", "0.4"),
                        Map.of("PEAK", "1.2", "VALLEY", "0.5")));
    }

    static TariffDraft.Version banded(String date, TariffDraft.Calendar calendar) {
        return new TariffDraft.Version(midnight(date), List.of("PEAK", "VALLEY"), calendar, null,
                List.of(Map.of("PEAK", "1", "VALLEY", "0.4")));
    }

    static TariffDraft.Version tiered(String date, TariffDraft.Tiers tiers) {
        List<Map<String, String>> rows = new ArrayList<>();
        tiers.steps().forEach(step -> rows.add(Map.of("FLAT", "0.5")));
        return new TariffDraft.Version(midnight(date), List.of("FLAT"), null, tiers, rows);
    }

    static TariffDraft.Tiers tiers(String period, String start, @Nullable String... limits) {
        return new TariffDraft.Tiers(period, start,
                Arrays.stream(limits).map(TariffDraft.Step::new).toList());
    }

    /// Seasons "07-01 09-30, 10-01 06-30" of one kind of day, with a holiday in 2026.
    static TariffDraft.Calendar reaching(String reaches) {
        List<TariffDraft.Season> seasons = new ArrayList<>();
        if (!reaches.isEmpty()) {
            Stream.of(reaches.split(", ")).forEach(reach -> seasons.addAll(
                    seasons(reach, days("ALL", "00:00 VALLEY", "08:00 PEAK")).seasons()));
        }
        return withHoliday(new TariffDraft.Calendar(seasons, List.of(), List.of()));
    }

    static TariffDraft.Calendar withHoliday(TariffDraft.Calendar calendar) {
        return new TariffDraft.Calendar(
                calendar.seasons(), List.of("2026-10-01"), List.of());
    }

    /// One season, no dates.
    static TariffDraft.Calendar seasons(
            String reach, Map<String, List<TariffDraft.Part>> days) {
        String[] ends = reach.split(" ");
        return new TariffDraft.Calendar(List.of(
                new TariffDraft.Season("s", ends[0], ends[1], days)), List.of(), List.of());
    }

    /// The same segments "08:00 PEAK" for each of the types "WORKDAY WEEKEND".
    static Map<String, List<TariffDraft.Part>> days(String types, String... segments) {
        List<TariffDraft.Part> parts = Arrays.stream(segments).map(segment -> segment.split(" "))
                .map(words -> new TariffDraft.Part(words[0], words[1])).toList();
        Map<String, List<TariffDraft.Part>> days = new LinkedHashMap<>();
        Stream.of(types.split(" ")).forEach(type -> days.put(type, parts));
        return days;
    }
}
