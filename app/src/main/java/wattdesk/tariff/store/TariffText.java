package wattdesk.tariff.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

/// A tariff as its document, in one form for ever: versions in order of time, instants in UTC+8,
/// prices with four decimals, dates in order. Read again it is the same tariff.
public final class TariffText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final int LEAP_YEAR = 2024;

    private TariffText() {}

    public static ObjectNode of(Tariff tariff) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("id", tariff.id())
                .put("name", tariff.name()).put("commodity", tariff.commodity().name());
        ArrayNode versions = root.putArray("versions");
        tariff.versions().forEach(version -> write(versions.addObject(), version));
        return root;
    }

    private static void write(ObjectNode node, TariffVersion version) {
        node.put("effectiveFrom", instant(version.effectiveFrom()));
        ArrayNode bands = node.putArray("bands");
        version.bands().forEach(band -> bands.add(band.name()));
        @Nullable BandCalendar calendar = version.calendar();
        if (calendar != null) {
            write(node.putObject("calendar"), calendar);
        }
        @Nullable TierPeriod period = version.tierPeriod();
        if (period != null) {
            tiers(node.putObject("tiers"), period, version);
        }
        ArrayNode prices = node.putArray("prices");
        for (Tier tier : version.tiers()) {
            ObjectNode row = prices.addObject();
            version.bands().forEach(band ->
                    row.put(band.name(), tier.price(band).yuanPerUnit()));
        }
    }

    private static String instant(Instant at) {
        return SECOND.format(BusinessDay.wallClock(at));
    }

    private static void tiers(ObjectNode node, TierPeriod period, TariffVersion version) {
        switch (period) {
            case TierPeriod.Monthly(var day) -> node.put("period", "MONTH")
                    .put("start", String.format(Locale.ROOT, "%02d", day));
            case TierPeriod.Yearly(var start) -> node.put("period", "YEAR")
                    .put("start", day(start));
        }
        ArrayNode steps = node.putArray("steps");
        for (Tier tier : version.tiers()) {
            ObjectNode step = steps.addObject();
            @Nullable Usage upTo = tier.upTo();
            if (upTo != null) {
                step.put("upTo", upTo.units());
            }
        }
    }

    private static void write(ObjectNode node, BandCalendar calendar) {
        ArrayNode seasons = node.putArray("seasons");
        calendar.seasons().forEach(season -> write(seasons.addObject(), season));
        dates(node.putArray("holidays"), calendar.holidays());
        dates(node.putArray("makeupWorkdays"), calendar.makeupWorkdays());
    }

    private static void write(ObjectNode node, Season season) {
        node.put("name", season.name()).put("from", day(season.from()))
                .put("to", day(season.to()));
        ObjectNode days = node.putObject("days");
        Arrays.stream(DayType.values()).filter(season.days()::containsKey).forEach(type -> {
            @Nullable DayPlan plan = season.days().get(type);
            ArrayNode segments = days.putArray(type.name());
            if (plan != null) {
                plan.segments().forEach(segment -> segments.addArray()
                        .add(MINUTE.format(segment.from())).add(segment.band().name()));
            }
        });
    }

    private static void dates(ArrayNode node, Set<LocalDate> dates) {
        dates.stream().sorted().forEach(date -> node.add(date.toString()));
    }

    private static String day(MonthDay day) {
        return DAY.format(day.atYear(LEAP_YEAR));
    }
}
