package wattdesk.download;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.download.Lack.Kind;
import wattdesk.metering.PeriodTables;
import wattdesk.metering.PriceAbility;
import wattdesk.metering.PricePlan;
import wattdesk.metering.TierTable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.Season;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

/// A version as tables of a meter, or everything that such a meter cannot hold (meter-io 7.6).
///
/// A meter has four tariffs 尖 峰 平 谷, one plan per season for all its days, and tiers that add one
/// surcharge to whatever tariff counts, by the calendar month.
public final class MeterPlans {

    static final int TARIFFS = 4;
    static final int MOST_DAYS = 8;
    static final int MOST_SEGMENTS = 14;
    static final int MOST_SEASONS = 14;
    private static final long WH_STEP = 10;
    /// Beyond what a meter can count in a month: the one limit of a table without tiers.
    private static final Usage NEVER = new Usage(999_999_990);

    private final Commodity commodity;
    private final TariffVersion version;
    private final PriceAbility ability;
    private final List<Lack> lacks = new ArrayList<>();

    private MeterPlans(Commodity commodity, TariffVersion version, PriceAbility ability) {
        this.commodity = commodity;
        this.version = version;
        this.ability = ability;
    }

    /// `deducts`: the meter takes the price from its own balance; else only its bands matter.
    public static MeterPlan of(Commodity commodity, TariffVersion version, PriceAbility ability,
            boolean deducts) {
        return new MeterPlans(commodity, version, ability).plan(deducts);
    }

    private MeterPlan plan(boolean deducts) {
        if (!deducts && !version.dependsOnTime()) {
            return new MeterPlan.Nothing();
        }
        if (commodity == Commodity.WATER) {
            return new MeterPlan.Cannot(List.of(Lack.of(Kind.WATER)));
        }
        if (deducts ? !ability.prices() : !ability.periods()) {
            return new MeterPlan.Cannot(List.of(Lack.of(Kind.NOT_TOLD)));
        }
        PeriodTables periods = version.dependsOnTime() ? periods() : null;
        List<UnitPrice> prices = deducts ? prices() : List.of();
        TierTable tiers = deducts ? tiers() : null;
        return lacks.isEmpty()
                ? new MeterPlan.Ready(new PricePlan(prices, tiers, periods))
                : new MeterPlan.Cannot(lacks);
    }

    /// One price for all four tariffs where the version has one band: then the hours do not matter.
    /// A tariff that no table names carries the highest price, never none.
    private List<UnitPrice> prices() {
        Tier first = version.tiers().getFirst();
        if (!version.dependsOnTime()) {
            return Collections.nCopies(TARIFFS, first.price(version.bands().getFirst()));
        }
        UnitPrice highest = first.prices().values().stream()
                .max(UnitPrice::compareTo).orElseThrow();
        List<UnitPrice> prices = new ArrayList<>(Collections.nCopies(TARIFFS, highest));
        for (Band band : version.bands()) {
            if (band != Band.DEEP_VALLEY) {
                prices.set(tariff(band) - 1, first.price(band));
            }
        }
        return prices;
    }

    // Tiers ------------------------------------------------------------------------------------

    private @Nullable TierTable tiers() {
        if (version.tiers().size() == 1) {
            UnitPrice none = new UnitPrice(0);
            return ability.tiers()
                    ? new TierTable(List.of(NEVER), List.of(none, none), true) : null;
        }
        if (!ability.tiers()) {
            lacks.add(Lack.of(Kind.NO_TIERS));
            return null;
        }
        if (!(version.tierPeriod() instanceof TierPeriod.Monthly(int day) && day == 1)) {
            lacks.add(new Lack(Kind.TIER_PERIOD,
                    version.tierPeriod() instanceof TierPeriod.Yearly ? "YEAR" : "MONTH"));
        }
        List<Usage> limits = limits();
        List<UnitPrice> surcharges = surcharges();
        return lacks.isEmpty() ? new TierTable(limits, surcharges, false) : null;
    }

    private List<Usage> limits() {
        List<Usage> limits = new ArrayList<>();
        for (Tier tier : version.tiers()) {
            Usage upTo = tier.upTo();
            if (upTo != null) {
                limits.add(upTo);
                if (upTo.thousandths() % WH_STEP != 0) {
                    lacks.add(new Lack(Kind.TIER_LIMIT, upTo.units()));
                }
            }
        }
        return limits;
    }

    /// What each tier adds to the first, the same in every band and never less than before.
    private List<UnitPrice> surcharges() {
        List<UnitPrice> surcharges = new ArrayList<>();
        Tier first = version.tiers().getFirst();
        long before = 0;
        for (int i = 0; i < version.tiers().size(); i++) {
            Tier tier = version.tiers().get(i);
            List<Long> added = version.bands().stream().map(band ->
                    tier.price(band).tenThousandths() - first.price(band).tenThousandths())
                    .distinct().toList();
            if (added.size() > 1 || added.getFirst() < before) {
                lacks.add(new Lack(Kind.TIER_SURCHARGE, String.valueOf(i + 1)));
                return List.of();
            }
            before = added.getFirst();
            surcharges.add(new UnitPrice(before));
        }
        return surcharges;
    }

    // Hours ------------------------------------------------------------------------------------

    private @Nullable PeriodTables periods() {
        BandCalendar calendar = version.calendar();
        if (!ability.periods() || calendar == null) {
            lacks.add(Lack.of(Kind.NO_PERIODS));
            return null;
        }
        if (version.bands().contains(Band.DEEP_VALLEY)) {
            lacks.add(Lack.of(Kind.DEEP_VALLEY));
        }
        Map<DayPlan, Integer> tables = new LinkedHashMap<>();
        List<PeriodTables.Zone> zones = new ArrayList<>();
        for (Season season : calendar.seasons()) {
            DayPlan day = onlyPlan(season);
            int table = tables.computeIfAbsent(day, _ -> tables.size() + 1);
            zones.add(new PeriodTables.Zone(season.from(), Math.min(table, MOST_DAYS)));
        }
        zones.sort(Comparator.comparing(PeriodTables.Zone::from));
        within(Kind.TOO_MANY_SEASONS, zones.size(), MOST_SEASONS);
        within(Kind.TOO_MANY_DAYS, tables.size(), MOST_DAYS);
        tables.keySet().forEach(day ->
                within(Kind.TOO_MANY_SEGMENTS, day.segments().size(), MOST_SEGMENTS));
        return lacks.isEmpty() ? new PeriodTables(zones,
                tables.keySet().stream().map(MeterPlans::slots).toList()) : null;
    }

    /// The plan of all days of the season; where they differ, a meter told so far cannot follow.
    private DayPlan onlyPlan(Season season) {
        List<DayPlan> plans = season.days().values().stream().distinct().toList();
        if (plans.size() > 1) {
            lacks.add(new Lack(Kind.DAY_TYPES, season.name()));
        }
        return plans.getFirst();
    }

    private void within(Kind kind, int found, int most) {
        if (found > most) {
            lacks.add(new Lack(kind, found + " > " + most));
        }
    }

    private static List<PeriodTables.Slot> slots(DayPlan day) {
        return day.segments().stream().map(segment -> new PeriodTables.Slot(
                segment.from(), tariff(segment.band()))).toList();
    }

    /// The number by which a meter knows a band (7.6); it has none for deep valley, which is named
    /// before.
    private static int tariff(Band band) {
        return switch (band) {
            case SHARP -> 1;
            case PEAK -> 2;
            case FLAT -> 3;
            case VALLEY, DEEP_VALLEY -> TARIFFS;
        };
    }
}
