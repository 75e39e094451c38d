package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierPeriodTest {

    private static Instant at(String stationTime) {
        return OffsetDateTime.parse(stationTime + "+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "1,  2026-03-01T00:00:00, 2026-03-01T00:00:00, 2026-04-01T00:00:00",
        "1,  2026-02-28T23:59:59, 2026-02-01T00:00:00, 2026-03-01T00:00:00",
        "28, 2026-02-27T12:00:00, 2026-01-28T00:00:00, 2026-02-28T00:00:00",
        "28, 2024-02-29T12:00:00, 2024-02-28T00:00:00, 2024-03-28T00:00:00",
        "15, 2026-01-14T23:59:59, 2025-12-15T00:00:00, 2026-01-15T00:00:00"})
    void aMonthOfTiersBeginsAtMidnightOfItsDay(
            int day, String now, String start, String next) {
        TierPeriod month = new TierPeriod.Monthly(day);
        assertThat(month.startOf(at(now))).isEqualTo(at(start));
        assertThat(month.startAfter(at(now))).isEqualTo(at(next));
    }

    /// Guizhou counts from 1 December.
    @ParameterizedTest
    @CsvSource({
        "--01-01, 2026-12-31T23:59:59, 2026-01-01T00:00:00, 2027-01-01T00:00:00",
        "--01-01, 2026-01-01T00:00:00, 2026-01-01T00:00:00, 2027-01-01T00:00:00",
        "--12-01, 2026-11-30T23:59:59, 2025-12-01T00:00:00, 2026-12-01T00:00:00",
        "--12-01, 2026-12-01T00:00:00, 2026-12-01T00:00:00, 2027-12-01T00:00:00",
        "--03-01, 2024-02-29T12:00:00, 2023-03-01T00:00:00, 2024-03-01T00:00:00"})
    void aYearOfTiersBeginsAtMidnightOfItsDate(
            String day, String now, String start, String next) {
        TierPeriod year = new TierPeriod.Yearly(MonthDay.parse(day));
        assertThat(year.startOf(at(now))).isEqualTo(at(start));
        assertThat(year.startAfter(at(now))).isEqualTo(at(next));
    }

    @Test
    void everyDayOfFourYearsLiesInOnePeriodThatEndsWhereTheNextBegins() {
        for (TierPeriod period : new TierPeriod[] {new TierPeriod.Monthly(28),
            new TierPeriod.Monthly(1), new TierPeriod.Yearly(MonthDay.of(12, 1))}) {
            LocalDate day = LocalDate.of(2023, 12, 1);
            for (int i = 0; i < 4 * 366; i++, day = day.plusDays(1)) {
                LocalDate first = period.firstDay(day);
                LocalDate next = period.nextFirstDay(day);
                assertThat(first).isBeforeOrEqualTo(day);
                assertThat(next).isAfter(day);
                assertThat(period.firstDay(next.minusDays(1))).isEqualTo(first);
                assertThat(period.firstDay(next)).isEqualTo(next);
            }
        }
    }

    @Test
    void aStartThatSomeMonthsOrYearsLackIsRefused() {
        assertThatThrownBy(() -> new TierPeriod.Monthly(29)).hasMessageContaining("1 to 28");
        assertThatThrownBy(() -> new TierPeriod.Monthly(0)).hasMessageContaining("1 to 28");
        assertThatThrownBy(() -> new TierPeriod.Yearly(MonthDay.of(2, 29)))
                .hasMessageContaining("02-29");
    }
}
