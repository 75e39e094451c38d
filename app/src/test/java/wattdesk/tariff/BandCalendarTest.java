package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BandCalendarTest {

    private static DayPlan all(Band band) {
        return new DayPlan(List.of(new Segment(LocalTime.MIDNIGHT, band)));
    }

    private static final Season SUMMER = new Season("summer", MonthDay.of(7, 1),
            MonthDay.of(9, 30), Map.of(DayType.WORKDAY, all(Band.PEAK),
                    DayType.WEEKEND, all(Band.FLAT), DayType.HOLIDAY, all(Band.VALLEY)));
    private static final Season REST = new Season("rest", MonthDay.of(10, 1),
            MonthDay.of(6, 30), Map.of(DayType.ALL, all(Band.SHARP)));
    private static final BandCalendar CALENDAR = new BandCalendar(List.of(SUMMER, REST),
            Set.of(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 10, 1)),
            Set.of(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 9, 20)));

    private static Band bandOf(String date) {
        return CALENDAR.plan(LocalDate.parse(date)).segments().getFirst().band();
    }

    @Test
    void aSeasonMayCrossTheYearsEndAndHoldsTheLeapDay() {
        assertThat(bandOf("2026-12-31")).isEqualTo(Band.SHARP);
        assertThat(bandOf("2027-01-01")).isEqualTo(Band.SHARP);
        assertThat(bandOf("2028-02-29")).isEqualTo(Band.SHARP);
        assertThat(bandOf("2026-06-30")).isEqualTo(Band.SHARP);
        assertThat(CALENDAR.season(LocalDate.of(2026, 7, 1))).isEqualTo(SUMMER);
        assertThat(CALENDAR.season(LocalDate.of(2026, 9, 30))).isEqualTo(SUMMER);
    }

    @Test
    void aHolidayComesBeforeAMadeUpWorkdayAndThatBeforeTheWeekend() {
        assertThat(bandOf("2026-09-26")).as("holiday and made up, a Saturday")
                .isEqualTo(Band.VALLEY);
        assertThat(bandOf("2026-09-20")).as("a Sunday that is worked").isEqualTo(Band.PEAK);
        assertThat(bandOf("2026-09-19")).as("a Saturday").isEqualTo(Band.FLAT);
        assertThat(bandOf("2026-09-18")).as("a Friday").isEqualTo(Band.PEAK);
        assertThat(bandOf("2026-10-01")).as("a holiday in a season of one kind of day")
                .isEqualTo(Band.SHARP);
    }

    @Test
    void t14AGapIsNeverAFreeDay() {
        BandCalendar gap = new BandCalendar(List.of(SUMMER), Set.of(), Set.of());
        assertThatThrownBy(() -> gap.plan(LocalDate.of(2026, 10, 1)))
                .hasMessageContaining("no season on 2026-10-01");
        Season noHoliday = new Season("all", MonthDay.of(1, 1), MonthDay.of(12, 31), Map.of(
                DayType.WORKDAY, all(Band.PEAK), DayType.WEEKEND, all(Band.FLAT)));
        BandCalendar lacking = new BandCalendar(
                List.of(noHoliday), Set.of(LocalDate.of(2026, 10, 1)), Set.of());
        assertThatThrownBy(() -> lacking.plan(LocalDate.of(2026, 10, 1)))
                .hasMessageContaining("no day plan");
    }

    @Test
    void aDayThatDoesNotBeginAtMidnightOrDoesNotAscendIsRefused() {
        assertThatThrownBy(() -> new DayPlan(List.of())).hasMessageContaining("00:00");
        assertThatThrownBy(() -> new DayPlan(List.of(
                new Segment(LocalTime.of(0, 1), Band.FLAT)))).hasMessageContaining("00:00");
        Segment midnight = new Segment(LocalTime.MIDNIGHT, Band.FLAT);
        assertThatThrownBy(() -> new DayPlan(List.of(midnight, midnight)))
                .hasMessageContaining("ascend");
    }

    @Test
    void aSeasonWithHalfItsKindsOfDayIsRefused() {
        assertThatThrownBy(() -> new Season("s", MonthDay.of(1, 1), MonthDay.of(12, 31),
                Map.of(DayType.WORKDAY, all(Band.PEAK)))).hasMessageContaining("season s");
        assertThatThrownBy(() -> new Season("s", MonthDay.of(1, 1), MonthDay.of(12, 31),
                Map.of(DayType.ALL, all(Band.PEAK), DayType.HOLIDAY, all(Band.PEAK))))
                .hasMessageContaining("season s");
    }
}
