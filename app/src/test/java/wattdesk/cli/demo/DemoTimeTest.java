package wattdesk.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.quantity.BusinessDay;

class DemoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-15T04:00:00Z, 1, 2026-10-30", "2026-11-30T15:59:59Z, 1, 2026-10-30",
        "2026-11-30T16:00:00Z, 1, 2026-11-29", "2026-03-01T00:00:00Z, 2, 2026-02-26",
        "2027-01-01T03:00:00Z, 1, 2026-12-30", "2024-03-31T03:00:00Z, 40, 2024-01-20"})
    void theDaysThatAreChargedEndAMonthWheneverItIsPlayed(Instant now, int days, LocalDate begins) {
        DemoTime time = new DemoTime(Clock.fixed(now, ZoneOffset.UTC), days);
        assertThat(time.today()).isEqualTo(new BusinessDay(begins));
        assertThat(time.lines().instant()).as("the meters begin with the station")
                .isEqualTo(time.instant());
        IntStream.rangeClosed(0, days).forEach(_ ->
                assertThat(time.toTheNextDay()).isPositive());
        LocalDate end = time.today().date();
        assertThat(end).isEqualTo(end.withDayOfMonth(1)).isEqualTo(
                BusinessDay.of(now).date().withDayOfMonth(1));
    }
}
