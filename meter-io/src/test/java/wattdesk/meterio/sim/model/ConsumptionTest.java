package wattdesk.meterio.sim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.sim.StepClock;

/// Time passing in a meter. The site's time begins at 10:00 on Sunday, 2026-11-22.
class ConsumptionTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private final StepClock clock = new StepClock();

    private VirtualMeter meter(MeterSpec.Builder spec) {
        return new VirtualMeter(spec.build(), clock, StateStore.forgetful());
    }

    private static MeterSpec.Builder oneKilowatt() {
        return MeterSpec.count("000024170093").balanceFen(1_000_000).loadWatts(1_000);
    }

    private static void set(VirtualMeter meter, Consumer<Memory> change) {
        meter.inside(works -> {
            change.accept(works.memory());
            return works;
        });
    }

    private static long bandWh(VirtualMeter meter, int band) {
        return meter.inside(works -> works.bandWh(band));
    }

    private static Freezes.Frozen frozen(VirtualMeter meter, Freezes.Kind kind, int back) {
        return meter.inside(works -> works.freezes().last(kind, back)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Load.Shape.class)
    void whatWasUsedDoesNotDependOnHowOftenSomebodyLooks(Load.Shape shape) {
        var spec = oneKilowatt().seed(7).habits(h -> h.withLoad(new Load(shape, 40)));
        var watched = meter(spec);
        var alone = meter(spec);
        set(watched, m -> m.put("day.1.1", "000004073002213001"));
        set(alone, m -> m.put("day.1.1", "000004073002213001"));
        for (int i = 0; i < 3 * 24 * 60 / 7; i++) {
            clock.advanceMillis(7 * 60_000L);
            watched.energyWh();
        }
        assertThat(alone.energyWh()).isEqualTo(watched.energyWh()).isGreaterThan(10_000);
        assertThat(alone.balanceFen()).isEqualTo(watched.balanceFen());
        for (int band = 1; band <= 4; band++) {
            assertThat(bandWh(alone, band)).isEqualTo(bandWh(watched, band));
        }
        assertThat(frozen(alone, Freezes.Kind.DAY, 1)).isEqualTo(
                frozen(watched, Freezes.Kind.DAY, 1));
    }

    @Test
    void noiseComesFromTheSeedAlone() {
        var noisy = oneKilowatt().habits(h -> h.withLoad(new Load(Load.Shape.FLAT, 50)));
        var one = meter(noisy.seed(1));
        var same = meter(noisy.seed(1));
        var other = meter(noisy.seed(2));
        clock.advanceMillis(DAY);
        assertThat(one.energyWh()).isEqualTo(same.energyWh()).isNotEqualTo(other.energyWh());
        assertThat(one.energyWh()).as("about a kilowatt in the middle").isBetween(20_000L, 28_000L);
    }

    @Test
    void aHomeUsesMostInTheEveningAndAnOfficeLittleOnSundays() {
        var home = meter(oneKilowatt().habits(h -> h.withLoad(new Load(Load.Shape.HOME, 0))));
        var office = meter(oneKilowatt().habits(h -> h.withLoad(new Load(Load.Shape.OFFICE, 0))));
        clock.advanceMillis(9 * HOUR);
        long homeBefore = home.energyWh();
        long officeSunday = office.energyWh();
        clock.advanceMillis(2 * HOUR);
        assertThat(home.energyWh() - homeBefore).as("19 to 21 o'clock").isEqualTo(4_300);
        clock.advanceMillis(22 * HOUR);
        assertThat(officeSunday).as("10 to 19 o'clock").isLessThan(2_200);
        assertThat(office.energyWh() - officeSunday).isGreaterThan(12_000);
    }

    @Test
    void theBandOfTheHourCountsAndCosts() {
        var meter = meter(oneKilowatt());
        set(meter, m -> {
            m.put("day.1.1", "000004080002120003");
            m.put("price.1.2", 10_000);
            m.put("price.1.3", 5_000);
            m.put("price.1.4", 3_000);
        });
        clock.advanceMillis(DAY);
        assertThat(meter.energyWh()).isEqualTo(24_000);
        assertThat(bandWh(meter, 1)).isZero();
        assertThat(bandWh(meter, 2)).isEqualTo(4_000);
        assertThat(bandWh(meter, 3)).isEqualTo(12_000);
        assertThat(bandWh(meter, 4)).isEqualTo(8_000);
        assertThat(meter.balanceFen()).isEqualTo(1_000_000 - 400 - 600 - 240);
    }

    /// From November 25 the second day table holds; on Sundays the third.
    @Test
    void zonesAndWeekendsChooseTheDayTable() {
        var meter = meter(oneKilowatt());
        set(meter, m -> {
            m.put("zone.1", "010101112502");
            m.put("day.1.1", "000001");
            m.put("day.1.2", "000002");
            m.put("day.1.3", "000004");
            m.put("weekend.flags", 0x7E);
            m.put("weekend.table", 3);
        });
        clock.advanceMillis(14 * HOUR + 3 * DAY);
        assertThat(bandWh(meter, 4)).as("Sunday").isEqualTo(14_000);
        assertThat(bandWh(meter, 1)).as("Monday and Tuesday").isEqualTo(48_000);
        assertThat(bandWh(meter, 2)).as("Wednesday").isEqualTo(24_000);
    }

    @Test
    void aLadderIsAddedToTheBandAboveItsLimitOfTheMonth() {
        var meter = meter(oneKilowatt());
        set(meter, m -> {
            m.put("ladder.count", 1);
            m.put("ladder.limit.1.1", 200);
            m.put("ladder.price.1.2", 1_000);
        });
        clock.advanceMillis(5 * HOUR);
        assertThat(meter.balanceFen()).as("2 kWh at 0.62, 3 at 0.72")
                .isEqualTo(1_000_000 - 124 - 216);
        clock.advanceMillis(9 * DAY);
        long before = meter.balanceFen();
        assertThat(meter.inside(Works::now)).isAfter(LocalDateTime.parse("2026-12-01T15:00:00"));
        long month = meter.inside(Works::monthWh);
        assertThat(month).as("since the first of the month").isEqualTo(15_000);
        assertThat(before).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"price,2611221130,93,150", "price,2611221000,0,300", "price,2612010000,186,0"})
    void standbyPricesTakeOverAtTheirTime(String what, String at, long oldFen, long newFen) {
        var meter = meter(oneKilowatt());
        set(meter, m -> {
            for (int band = 1; band <= 4; band++) {
                m.put("price.2." + band, 10_000);
            }
            m.put("switch." + what, at);
        });
        clock.advanceMillis(1);
        clock.advanceMillis(3 * HOUR - 1);
        assertThat(meter.balanceFen()).isBetween(1_000_000 - oldFen - newFen - 1,
                1_000_000 - oldFen - newFen + 1);
    }

    @Test
    void theSecondSetOfTablesRunsFromItsTimeOn() {
        var meter = meter(oneKilowatt());
        set(meter, m -> {
            m.put("day.2.1", "000001");
            m.put("switch.day", "2611221200");
        });
        clock.advanceMillis(4 * HOUR);
        assertThat(bandWh(meter, 3)).isEqualTo(2_000);
        assertThat(bandWh(meter, 1)).isEqualTo(2_000);
        long running = meter.inside(works -> works.tariffs().running("day"));
        assertThat(running).isEqualTo(2);
    }

    @Test
    void everyDayIsFrozenAtMidnightByTheMetersOwnClock() {
        var right = meter(oneKilowatt());
        var ahead = meter(oneKilowatt().quirks(Quirks.NONE.withClockDriftSeconds(3_600)));
        clock.advanceMillis(3 * DAY);
        assertThat(frozen(right, Freezes.Kind.DAY, 1)).isEqualTo(new Freezes.Frozen(
                LocalDateTime.parse("2026-11-25T00:00:00"),
                List.of(62_000L, 0L, 0L, 62_000L, 0L)));
        assertThat(frozen(right, Freezes.Kind.DAY, 3).wh().getFirst()).isEqualTo(14_000);
        assertThat(frozen(ahead, Freezes.Kind.DAY, 3).wh().getFirst()).isEqualTo(13_000);
    }

    @Test
    void sixtyTwoDaysAreKept() {
        var meter = meter(oneKilowatt());
        clock.advanceMillis(70 * DAY);
        assertThat(frozen(meter, Freezes.Kind.DAY, 62).at())
                .isEqualTo(LocalDateTime.parse("2026-12-01T00:00:00"));
        Optional<Freezes.Frozen> more =
                meter.inside(works -> works.freezes().last(Freezes.Kind.DAY, 63));
        assertThat(more).isEmpty();
        assertThat(frozen(meter, Freezes.Kind.SETTLEMENT, 1).at())
                .isEqualTo(LocalDateTime.parse("2027-01-01T00:00:00"));
        assertThat(frozen(meter, Freezes.Kind.SETTLEMENT, 2).at())
                .isEqualTo(LocalDateTime.parse("2026-12-01T00:00:00"));
    }

    @Test
    void aClockDriftsUntilItIsSet() {
        var meter = meter(oneKilowatt().quirks(Quirks.NONE.withClockPpm(1_000)));
        clock.advanceMillis(10 * DAY);
        assertThat(Duration.between(clock.instant(), meter.clock()).toSeconds()).isEqualTo(864);
        meter.setClock(clock.instant());
        assertThat(Duration.between(clock.instant(), meter.clock()).toMillis()).isZero();
        clock.advanceMillis(DAY);
        assertThat(Duration.between(clock.instant(), meter.clock()).toSeconds()).isEqualTo(86);
    }

    @Test
    void aSiteLivesFasterThanItsLinesAndMakesSteps() {
        var time = new SiteTime(clock, 60);
        var meter = new VirtualMeter(oneKilowatt().build(), time, StateStore.forgetful());
        clock.advanceMillis(60_000);
        assertThat(meter.energyWh()).isEqualTo(1_000);
        time.step(Duration.ofDays(2));
        assertThat(meter.energyWh()).isEqualTo(49_000);
        assertThat(frozen(meter, Freezes.Kind.DAY, 2).wh().getFirst()).isEqualTo(14_000);
        assertThat(meter.inside(Works::now)).isBetween(
                "2026-11-24T11:00:00", "2026-11-24T11:00:01");
    }

    @Test
    void theRelayCutsInTheMiddleOfAStepAndTheRestIsNotUsed() {
        var meter = meter(oneKilowatt().balanceFen(6_200).overdraftFen(620));
        clock.advanceMillis(30 * DAY);
        assertThat(meter.energyWh()).isEqualTo(110_000);
        assertThat(meter.balanceFen()).isEqualTo(-620);
        assertThat(meter.relayOpen()).isTrue();
        Optional<MeterEvent> trip =
                meter.inside(works -> works.events().last(EventKind.TRIP, 1));
        assertThat(trip.orElseThrow().start()).as("four and a half days later")
                .isBetween("2026-11-26T23:00:00", "2026-11-27T00:15:00");
    }
}
