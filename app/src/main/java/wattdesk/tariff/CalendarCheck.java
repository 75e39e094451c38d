package wattdesk.tariff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.TariffFinding.Code;

/// What is wrong with the calendar of a version.
final class CalendarCheck {

    private final TariffDraft.Calendar calendar;
    private final Set<String> bands;
    private final Findings findings;

    private CalendarCheck(TariffDraft.Calendar calendar, Set<String> bands, Findings findings) {
        this.calendar = calendar;
        this.bands = bands;
        this.findings = findings;
    }

    static void check(TariffDraft.Calendar calendar, Set<String> bands, Findings findings) {
        CalendarCheck check = new CalendarCheck(calendar, bands, findings);
        check.seasons();
        check.dates("holidays", calendar.holidays());
        check.dates("makeupWorkdays", calendar.makeupWorkdays());
    }

    private void seasons() {
        for (int i = 0; i < calendar.seasons().size(); i++) {
            TariffDraft.Season season = calendar.seasons().get(i);
            Findings here = findings.at("seasons", i);
            here.has("name", season.name());
            end("from", season.from(), here);
            end("to", season.to(), here);
            days(season, here);
        }
        SeasonCover.check(calendar.seasons(), findings.at("seasons"));
    }

    private static void end(String field, String text, Findings here) {
        if (here.has(field, text) && Figures.monthDay(text).isEmpty()) {
            here.in(field, Code.SEASON_DATE, text);
        }
    }

    private void days(TariffDraft.Season season, Findings here) {
        Set<String> types = season.days().keySet();
        boolean all = types.contains(DayType.ALL.name());
        boolean both = types.containsAll(
                List.of(DayType.WORKDAY.name(), DayType.WEEKEND.name()));
        if (all ? types.size() > 1 : !both) {
            here.in("days", Code.DAY_TYPES);
        }
        if (!all && !types.contains(DayType.HOLIDAY.name())) {
            holidayIn(season).ifPresent(date ->
                    here.in("days", Code.HOLIDAY_PLAN_MISSING, date.toString()));
        }
        Findings plans = here.at("days");
        for (Map.Entry<String, List<TariffDraft.Part>> plan : season.days().entrySet()) {
            if (isDayType(plan.getKey())) {
                segments(plan.getValue(), plans.at(plan.getKey()));
            } else {
                plans.in(plan.getKey(), Code.UNKNOWN_VALUE, plan.getKey());
            }
        }
    }

    private static boolean isDayType(String text) {
        return List.of(DayType.values()).stream().anyMatch(type -> type.name().equals(text));
    }

    private Optional<LocalDate> holidayIn(TariffDraft.Season season) {
        Optional<MonthDay> from = Figures.monthDay(season.from());
        Optional<MonthDay> to = Figures.monthDay(season.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return calendar.holidays().stream().flatMap(text -> Figures.date(text).stream()).sorted()
                .filter(date -> Season.within(MonthDay.from(date), from.get(), to.get()))
                .findFirst();
    }

    private void segments(List<TariffDraft.Part> parts, Findings here) {
        if (parts.isEmpty()) {
            here.here(Code.SEGMENTS_EMPTY);
        }
        @Nullable LocalTime before = null;
        for (int i = 0; i < parts.size(); i++) {
            TariffDraft.Part part = parts.get(i);
            Findings segment = new Findings(here.where() + "[" + i + "]", here.all());
            if (!bands.isEmpty() && !bands.contains(part.band())) {
                segment.here(Code.SEGMENT_BAND, part.band());
            }
            before = from(part.from(), i, before, segment);
        }
    }

    /// The latest minute so far; what is no minute leaves the one before.
    private static @Nullable LocalTime from(
            String text, int index, @Nullable LocalTime before, Findings segment) {
        Optional<LocalTime> from = Figures.minute(text);
        if (from.isEmpty()) {
            segment.here(Code.SEGMENT_TIME, text);
            return before;
        }
        if (index == 0 && !from.get().equals(LocalTime.MIDNIGHT)) {
            segment.here(Code.SEGMENT_START, text);
        }
        if (before != null && !from.get().isAfter(before)) {
            segment.here(Code.SEGMENT_ORDER, text, before.toString());
            return before;
        }
        return from.get();
    }

    private void dates(String list, List<String> dates) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dates.size(); i++) {
            Findings here = findings.at(list, i);
            if (Figures.date(dates.get(i)).isEmpty()) {
                here.here(Code.DATE, dates.get(i));
            } else if (!seen.add(dates.get(i))) {
                here.here(Code.DATE_TWICE, dates.get(i));
            }
        }
    }
}
