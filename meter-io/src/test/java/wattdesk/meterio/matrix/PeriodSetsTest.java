package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;

/// A meter runs its first or its second set of zones and days, and changes sides at every switch:
/// what is told as standby never falls into the set that runs.
class PeriodSetsTest {

    private static Order.Periods periods(int tariff, TableSet set, LocalDateTime switchAt) {
        return new Order.Periods(
                List.of(new YearZone(MonthDay.of(1, 1), 1), new YearZone(MonthDay.of(7, 1), 2)),
                List.of(List.of(new DaySlot(LocalTime.of(0, 0), tariff)),
                        List.of(new DaySlot(LocalTime.of(0, 0), tariff))), set, switchAt);
    }

    private static LocalDateTime now(Rig645 rig) {
        return LocalDateTime.ofInstant(rig.meter.clock(), ZoneOffset.ofHours(8));
    }

    private static int band(Rig645 rig) {
        return rig.meter.inside(works -> works.tariffs().band(now(rig)));
    }

    private static String running(Rig645 rig) {
        return rig.meter.inside(works -> works.tariffs().running("zone") + ""
                + works.tariffs().running("day"));
    }

    @Test
    void zones_and_days_change_sides_together_at_every_switch() throws Exception {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(periods(4, TableSet.CURRENT, null)))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            for (int tariff : List.of(1, 2, 4)) {
                int before = band(rig);
                assertThat(rig.tell(periods(tariff, TableSet.STANDBY, now(rig).plusHours(2))))
                        .isInstanceOf(ControlOutcome.Confirmed.class);
                assertThat(band(rig)).as("standing by changes nothing").isEqualTo(before);
                rig.line.time().step(Duration.ofHours(3));
                assertThat(band(rig)).isEqualTo(tariff);
                assertThat(rig.control.readBack(periods(tariff, TableSet.CURRENT, null)))
                        .as("what runs now is the current set")
                        .isInstanceOf(ControlOutcome.Confirmed.class);
            }
            assertThat(running(rig)).isEqualTo("22");
        }
    }
}
