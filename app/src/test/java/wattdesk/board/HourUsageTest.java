package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.sweep.MeterHour;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// Hours out of the last look of each: they add up, and nothing is made up.
class HourUsageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant MIDNIGHT = DAY.atStartOfDay().toInstant(BusinessDay.ZONE);
    private static final Tariff FLAT = new Tariff("flat", "flat", Commodity.ELECTRICITY,
            List.of(TariffVersion.flat(MIDNIGHT.minus(Duration.ofDays(99)),
                    UnitPrice.parse("0.5"))));

    private static MeterHour look(long minute, Figures figures) {
        Instant at = MIDNIGHT.plus(Duration.ofMinutes(minute));
        return new MeterHour("000024170093", at.truncatedTo(ChronoUnit.HOURS), at, figures, null,
                null, 1);
    }

    private static MeterHour look(long minute, long wh) {
        return look(minute, Figures.ofTotal(new Usage(wh)));
    }

    private static List<Long> hours(List<UsageBar> bars) {
        return bars.stream().map(bar -> bar.total().thousandths()).toList();
    }

    @Test
    void aFullHourLiesOnTheLineBetweenTheLooksAroundIt() {
        HourUsage usage = new HourUsage(List.of(
                look(-30, 1_000), look(30, 1_600), look(90, 1_900)), 1);
        List<UsageBar> bars = usage.of(DAY);
        assertThat(bars).extracting(bar -> bar.start().getHour()).containsExactly(0, 1);
        assertThat(hours(bars)).as("00:00 at 1,300, 01:00 at 1,750, then 1,900")
                .containsExactly(450L, 150L);
    }

    @Test
    void hoursOfADayAddUpToItsRegisters() {
        Random random = new Random(7);
        List<MeterHour> looks = new ArrayList<>();
        long wh = 50_000;
        for (int hour = -1; hour <= 24; hour++) {
            looks.add(look(hour * 60L + random.nextInt(60), wh));
            wh += random.nextInt(4_000);
        }
        HourUsage usage = new HourUsage(looks, 40);
        long midnight = usage.at(MIDNIGHT).orElseThrow().registers().get(Band.FLAT).thousandths();
        long next = usage.at(MIDNIGHT.plus(Duration.ofDays(1))).orElseThrow().registers()
                .get(Band.FLAT).thousandths();
        assertThat(usage.of(DAY)).hasSize(24);
        assertThat(hours(usage.of(DAY)).stream().mapToLong(Long::longValue).sum())
                .as("with transformers of 40").isEqualTo((next - midnight) * 40);
    }

    @Test
    void bandsStayApart() {
        Map<Band, Usage> before = Map.of(Band.PEAK, new Usage(100), Band.VALLEY, new Usage(900));
        Map<Band, Usage> after = Map.of(Band.PEAK, new Usage(100), Band.VALLEY, new Usage(950));
        List<UsageBar> bars = new HourUsage(List.of(look(0, new Figures(null, before)),
                look(60, new Figures(new Usage(1_050), after))), 1).of(DAY);
        assertThat(bars).hasSize(1);
        assertThat(bars.getFirst().byBand()).isEqualTo(
                Map.of(Band.PEAK, Usage.ZERO, Band.VALLEY, new Usage(50)));
    }

    @Test
    void whatNobodySawIsNotMadeUp() {
        HourUsage usage = new HourUsage(List.of(look(0, 1_000), look(30, 1_200),
                look(300, 9_000), look(330, 9_100), look(390, 8_000), look(400, 8_000)), 1);
        assertThat(usage.of(DAY)).extracting(bar -> bar.start().getHour())
                .as("offline from 00:30 to 05:00, set back before 06:30; nothing moved after it")
                .containsExactly(0, 5, 6);
        assertThat(hours(usage.of(DAY))).containsExactly(200L, 100L, 0L);
        assertThat(new HourUsage(List.of(look(10, 5), new MeterHour("m", MIDNIGHT, MIDNIGHT,
                null, Money.ZERO, null, 1)), 1).of(DAY)).as("one look tells no use").isEmpty();
    }

    @Test
    void todayRunsFromMidnightToTheLastLookAtThePriceInForce() {
        HourUsage usage = new HourUsage(List.of(
                look(-30, 1_000), look(30, 2_000), look(90, 4_500)), 2);
        TodayUse today = TodayUse.of(usage, FLAT, Energy.ZERO,
                MIDNIGHT.plus(Duration.ofMinutes(95))).orElseThrow();
        assertThat(today.since()).isEqualTo(MIDNIGHT);
        assertThat(today.upTo()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(90)));
        assertThat(today.used()).isEqualTo(new Usage(6_000));
        assertThat(today.cost()).isEqualTo(Money.ofYuan(3));
        assertThat(today.bar().start()).isEqualTo(DAY.atStartOfDay());
        assertThat(today.bar().total()).isEqualTo(new Usage(6_000));
    }

    @Test
    void todayBeginsWithItsFirstLookWhereNobodyLookedAroundMidnight() {
        Instant now = MIDNIGHT.plus(Duration.ofHours(10));
        HourUsage usage = new HourUsage(List.of(
                look(-600, 1_000), look(540, 2_000), look(570, 2_500)), 1);
        TodayUse today = TodayUse.of(usage, null, Energy.ZERO, now).orElseThrow();
        assertThat(today.since()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(540)));
        assertThat(today.used()).isEqualTo(new Usage(500));
        assertThat(today.cost()).as("no price in force").isNull();
        assertThat(TodayUse.of(new HourUsage(List.of(look(540, 2_000)), 1), FLAT, Energy.ZERO,
                now)).as("one look").isEmpty();
    }
}
