package wattdesk.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wattdesk.download.Lack.Kind;
import wattdesk.metering.PeriodTables;
import wattdesk.metering.PriceAbility;
import wattdesk.metering.PricePlan;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Segment;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

/// What a meter's tables hold of a version, and everything that they cannot, by name.
class MeterPlansTest {

    private static final PriceAbility ALL =
            new PriceAbility(true, true, true, true, true, true, true);
    private static final PriceAbility PRICES =
            new PriceAbility(true, false, false, false, false, false, true);
    private static final Instant FROM = Instant.parse("2026-12-31T16:00:00Z");
    private static final TierPeriod MONTH = new TierPeriod.Monthly(1);

    private static UnitPrice price(long tenThousandths) {
        return new UnitPrice(tenThousandths);
    }

    private static DayPlan day(Band... byHour) {
        return new DayPlan(IntStream.range(0, byHour.length)
                .mapToObj(hour -> new Segment(LocalTime.of(hour, 0), byHour[hour])).toList());
    }

    private static Season season(String name, String from, String to, Map<DayType, DayPlan> days) {
        return new Season(name, MonthDay.parse("--" + from), MonthDay.parse("--" + to), days);
    }

    private static BandCalendar year(Map<DayType, DayPlan> days) {
        return new BandCalendar(List.of(season("year", "01-01", "12-31", days)), Set.of(),
                Set.of());
    }

    private static Tier tier(String upTo, List<Band> bands, long... prices) {
        Map<Band, UnitPrice> row = new EnumMap<>(Band.class);
        IntStream.range(0, prices.length).forEach(i -> row.put(bands.get(i), price(prices[i])));
        return new Tier(upTo == null ? null : Usage.parse(upTo), row);
    }

    private static TariffVersion flat(TierPeriod period, Tier... tiers) {
        return new TariffVersion(FROM, List.of(Band.FLAT), null, period, List.of(tiers));
    }

    private static TariffVersion bands(BandCalendar calendar, List<Band> bands, long... prices) {
        return new TariffVersion(FROM, bands, calendar, null,
                List.of(tier(null, bands, prices)));
    }

    private static PricePlan plan(TariffVersion version, PriceAbility ability, boolean deducts) {
        MeterPlan plan = MeterPlans.of(Commodity.ELECTRICITY, version, ability, deducts);
        assertThat(plan).isInstanceOf(MeterPlan.Ready.class);
        return ((MeterPlan.Ready) plan).plan();
    }

    private static List<Kind> lacks(TariffVersion version, PriceAbility ability) {
        MeterPlan plan = MeterPlans.of(Commodity.ELECTRICITY, version, ability, true);
        assertThat(plan).isInstanceOf(MeterPlan.Cannot.class);
        return ((MeterPlan.Cannot) plan).lacks().stream().map(Lack::kind).toList();
    }

    @Test
    void onePriceGoesIntoAllTariffsSoThatTheHoursDoNotMatter() {
        PricePlan plan = plan(TariffVersion.flat(FROM, price(5_820)), ALL, true);
        assertThat(plan.prices()).containsOnly(price(5_820)).hasSize(4);
        assertThat(plan.periods()).isNull();
        assertThat(plan.tiers().surcharges()).as("tiers of an earlier price end")
                .containsOnly(price(0));
        assertThat(plan.tiers().whereThere()).isTrue();
        assertThat(plan(TariffVersion.flat(FROM, price(1)), PRICES, true).tiers()).isNull();
    }

    @Test
    void bandsKeepTheirTariffAndOneThatNoTableNamesCostsMost() {
        List<Band> three = List.of(Band.PEAK, Band.FLAT, Band.VALLEY);
        PricePlan plan = plan(bands(year(Map.of(DayType.ALL,
                day(Band.VALLEY, Band.FLAT, Band.PEAK))), three, 900, 600, 300), ALL, true);
        assertThat(plan.prices()).containsExactly(
                price(900), price(900), price(600), price(300));
        assertThat(plan.periods().zones()).containsExactly(
                new PeriodTables.Zone(MonthDay.of(1, 1), 1));
        assertThat(plan.periods().days().getFirst()).extracting(PeriodTables.Slot::tariff)
                .containsExactly(4, 3, 2);
    }

    @Test
    void seasonsBecomeZonesInTheOrderOfTheYearAndEqualDaysShareATable() {
        DayPlan hot = day(Band.PEAK, Band.VALLEY);
        DayPlan mild = day(Band.VALLEY, Band.PEAK);
        BandCalendar calendar = new BandCalendar(List.of(
                season("autumn", "10-01", "12-31", Map.of(DayType.ALL, mild)),
                season("spring", "01-01", "06-30", Map.of(DayType.WORKDAY, mild,
                        DayType.WEEKEND, mild)),
                season("summer", "07-01", "09-30", Map.of(DayType.ALL, hot))), Set.of(),
                Set.of());
        PricePlan plan = plan(bands(calendar, List.of(Band.PEAK, Band.VALLEY), 900, 300), ALL,
                true);
        assertThat(plan.periods().zones()).containsExactly(
                new PeriodTables.Zone(MonthDay.of(1, 1), 1),
                new PeriodTables.Zone(MonthDay.of(7, 1), 2),
                new PeriodTables.Zone(MonthDay.of(10, 1), 1));
        assertThat(plan.periods().days()).hasSize(2);
    }

    @Test
    void tiersAreSurchargesOnTheFirst() {
        PricePlan plan = plan(flat(MONTH, tier("170", List.of(Band.FLAT), 5_380),
                tier("260.5", List.of(Band.FLAT), 5_880), tier(null, List.of(Band.FLAT), 8_380)),
                ALL, true);
        assertThat(plan.prices()).containsOnly(price(5_380));
        assertThat(plan.tiers().limits()).containsExactly(
                Usage.parse("170"), Usage.parse("260.5"));
        assertThat(plan.tiers().surcharges()).containsExactly(price(0), price(500), price(3_000));
        assertThat(plan.tiers().whereThere()).isFalse();
    }

    @Test
    void aMeterThatDoesNotDeductIsToldItsHoursOnly() {
        TariffVersion hours = bands(year(Map.of(DayType.ALL, day(Band.FLAT, Band.PEAK))),
                List.of(Band.FLAT, Band.PEAK), 600, 900);
        PricePlan plan = plan(hours, ALL, false);
        assertThat(plan.prices()).isEmpty();
        assertThat(plan.tiers()).isNull();
        assertThat(plan.periods()).isNotNull();
        assertThat(MeterPlans.of(Commodity.ELECTRICITY, TariffVersion.flat(FROM, price(1)), ALL,
                false)).isEqualTo(new MeterPlan.Nothing());
        assertThat(MeterPlans.of(Commodity.ELECTRICITY, hours, PRICES, false))
                .isInstanceOf(MeterPlan.Cannot.class);
    }

    @Test
    void whatIsNotToldAtAllIsSaidFirst() {
        TariffVersion flat = TariffVersion.flat(FROM, price(1));
        assertThat(lacks(flat, PriceAbility.NONE)).containsExactly(Kind.NOT_TOLD);
        assertThat(MeterPlans.of(Commodity.WATER, flat, ALL, true)).isEqualTo(
                new MeterPlan.Cannot(List.of(new Lack(Kind.WATER, ""))));
    }

    @Test
    void everythingThatDoesNotFitIsNamed() {
        Map<DayType, DayPlan> weekends = Map.of(DayType.WORKDAY, day(Band.FLAT, Band.DEEP_VALLEY),
                DayType.WEEKEND, day(Band.FLAT));
        assertThat(lacks(bands(year(weekends), List.of(Band.FLAT, Band.DEEP_VALLEY), 2, 1), ALL))
                .containsExactly(Kind.DEEP_VALLEY, Kind.DAY_TYPES);
        Band[] hours = IntStream.range(0, 15)
                .mapToObj(hour -> hour % 2 == 0 ? Band.FLAT : Band.PEAK).toArray(Band[]::new);
        TariffVersion busy = bands(year(Map.of(DayType.ALL, day(hours))),
                List.of(Band.FLAT, Band.PEAK), 1, 2);
        assertThat(lacks(busy, ALL)).containsExactly(Kind.TOO_MANY_SEGMENTS);
        assertThat(lacks(busy, PRICES)).containsExactly(Kind.NO_PERIODS);
        assertThat(lacks(bands(manySeasons(), List.of(Band.FLAT, Band.PEAK), 1, 2), ALL))
                .containsExactly(Kind.TOO_MANY_SEASONS, Kind.TOO_MANY_DAYS);
    }

    /// Fifteen seasons with fifteen days of their own.
    private static BandCalendar manySeasons() {
        List<Season> seasons = new ArrayList<>();
        for (int i = 1; i <= 15; i++) {
            seasons.add(new Season("s" + i, MonthDay.of(1, i), MonthDay.of(1, i),
                    Map.of(DayType.ALL, new DayPlan(List.of(
                            new Segment(LocalTime.MIDNIGHT, Band.FLAT),
                            new Segment(LocalTime.of(i, 0), Band.PEAK))))));
        }
        return new BandCalendar(seasons, Set.of(), Set.of());
    }

    @Test
    void tiersThatAMeterCannotCountAreNamed() {
        List<Band> one = List.of(Band.FLAT);
        Tier first = tier("100", one, 500);
        assertThat(lacks(flat(MONTH, first, tier(null, one, 600)), PRICES))
                .containsExactly(Kind.NO_TIERS);
        assertThat(lacks(flat(new TierPeriod.Yearly(MonthDay.of(1, 1)), first,
                tier(null, one, 600)), ALL)).containsExactly(Kind.TIER_PERIOD);
        assertThat(lacks(flat(new TierPeriod.Monthly(16), first, tier(null, one, 600)), ALL))
                .containsExactly(Kind.TIER_PERIOD);
        assertThat(lacks(flat(MONTH, first, tier(null, one, 400)), ALL)).as("cheaper than before")
                .containsExactly(Kind.TIER_SURCHARGE);
        assertThat(lacks(flat(MONTH, tier("100.005", one, 1), tier(null, one, 2)), ALL))
                .containsExactly(Kind.TIER_LIMIT);
        List<Band> two = List.of(Band.FLAT, Band.PEAK);
        assertThat(lacks(new TariffVersion(FROM, two,
                year(Map.of(DayType.ALL, day(Band.FLAT, Band.PEAK))), MONTH,
                List.of(tier("9", two, 500, 900), tier(null, two, 600, 1_100))), ALL))
                .as("one surcharge for every band").containsExactly(Kind.TIER_SURCHARGE);
    }

    @Test
    void aPlanStandsByOnlyWhereAllItsPartsDo() {
        PricePlan hours = plan(bands(year(Map.of(DayType.ALL, day(Band.FLAT, Band.PEAK))),
                List.of(Band.FLAT, Band.PEAK), 1, 2), ALL, true);
        assertThat(ALL.standby(hours)).isTrue();
        assertThat(new PriceAbility(true, true, true, true, true, false, true).standby(hours))
                .isFalse();
        assertThat(new PriceAbility(true, true, true, false, true, true, true).standby(hours))
                .isFalse();
        assertThat(new PriceAbility(true, false, true, true, true, true, true).standby(hours))
                .isFalse();
    }
}
