package wattdesk.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Turns what is released back into something typed: the beginning of a new version, or a document.
public final class Drafting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Drafting() {}

    /// That version of the tariff as a draft; "" for `from` leaves the instant to be typed.
    public static TariffDraft copy(Tariff tariff, TariffVersion version, String from) {
        return new TariffDraft(tariff.id(), tariff.name(), tariff.commodity().name(),
                List.of(version(version, from)));
    }

    /// All of it, each version from its own instant.
    public static TariffDraft whole(Tariff tariff) {
        return new TariffDraft(tariff.id(), tariff.name(), tariff.commodity().name(),
                tariff.versions().stream().map(version ->
                        version(version, instant(version.effectiveFrom()))).toList());
    }

    /// An instant as documents have it, in UTC+8.
    public static String instant(Instant at) {
        return INSTANT.format(BusinessDay.wallClock(at));
    }

    public static TariffDraft.Version version(TariffVersion version, String from) {
        List<String> bands = version.bands().stream().map(Band::name).toList();
        return new TariffDraft.Version(from, bands, calendar(version.calendar()),
                tiers(version), version.tiers().stream().map(t -> prices(t, version)).toList());
    }

    private static Map<String, String> prices(Tier tier, TariffVersion version) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Band band : version.bands()) {
            UnitPrice price = tier.price(band);
            row.put(band.name(), price.yuanPerUnit());
        }
        return row;
    }

    private static TariffDraft.@Nullable Tiers tiers(TariffVersion version) {
        TierPeriod period = version.tierPeriod();
        if (period == null) {
            return null;
        }
        List<TariffDraft.Step> steps = version.tiers().stream()
                .map(tier -> new TariffDraft.Step(limit(tier.upTo()))).toList();
        return switch (period) {
            case TierPeriod.Monthly(var day) ->
                new TariffDraft.Tiers("MONTH", day < 10 ? "0" + day : String.valueOf(day), steps);
            case TierPeriod.Yearly(var start) ->
                new TariffDraft.Tiers("YEAR", day(start), steps);
        };
    }

    /// Without the zeros behind the point that nobody types.
    private static @Nullable String limit(@Nullable Usage upTo) {
        return upTo == null ? null : upTo.units().replaceAll("\\.?0+$", "");
    }

    private static TariffDraft.@Nullable Calendar calendar(@Nullable BandCalendar calendar) {
        if (calendar == null) {
            return null;
        }
        return new TariffDraft.Calendar(
                calendar.seasons().stream().map(Drafting::season).toList(),
                dates(calendar.holidays()), dates(calendar.makeupWorkdays()));
    }

    private static TariffDraft.Season season(Season season) {
        Map<String, List<TariffDraft.Part>> days = new LinkedHashMap<>();
        for (DayType type : DayType.values()) {
            DayPlan plan = season.days().get(type);
            if (plan != null) {
                days.put(type.name(), parts(plan));
            }
        }
        return new TariffDraft.Season(season.name(), day(season.from()), day(season.to()), days);
    }

    private static List<TariffDraft.Part> parts(DayPlan plan) {
        List<TariffDraft.Part> parts = new ArrayList<>();
        plan.segments().forEach(segment -> parts.add(new TariffDraft.Part(
                MINUTE.format(segment.from()), segment.band().name())));
        return parts;
    }

    private static String day(MonthDay day) {
        return DAY.format(day.atYear(2024));
    }

    private static List<String> dates(Set<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).toList();
    }
}
