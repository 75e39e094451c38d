package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.rating.Plans.at;
import static wattdesk.rating.Plans.dates;
import static wattdesk.rating.Plans.day;
import static wattdesk.rating.Plans.everyDay;
import static wattdesk.rating.Plans.season;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.DayType;

/// Seconds of each band between two instants.
class BandTimeTest {

    private static final List<Band> BANDS = List.of(Band.PEAK, Band.VALLEY);
    private static final BandCalendar NIGHT =
            everyDay("00:00 VALLEY", "08:00 PEAK", "22:00 VALLEY");

    private static long[] seconds(BandCalendar calendar, String from, String to) {
        return BandTime.seconds(BANDS, calendar, at(from), at(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-02, 50400, 36000",
        "2026-07-01, 2026-07-08, 352800, 252000",
        "2026-07-01T07:59:59, 2026-07-01T08:00:01, 1, 1",
        "2026-07-01T08:00, 2026-07-01T08:00:01, 1, 0",
        "2026-07-01T21:59:59, 2026-07-02T08:00, 1, 36000",
        "2026-07-01T23:59:59, 2026-07-02T00:00:01, 0, 2",
        "2026-07-01T22:00, 2026-07-02, 0, 7200",
        "2024-02-28T12:00, 2024-03-01T12:00, 100800, 72000",
    })
    void segmentsAreHalfOpenAndTheLastRunsToMidnight(
            String from, String to, long peak, long valley) {
        assertThat(seconds(NIGHT, from, to)).containsExactly(peak, valley);
    }

    @Test
    void seasonsHolidaysAndMadeUpWorkdaysAreFollowedDayByDay() {
        BandCalendar calendar = new BandCalendar(List.of(
                season("a", "10-01", "10-11", Map.of(
                        DayType.WORKDAY, day("00:00 PEAK"), DayType.WEEKEND, day("00:00 VALLEY"),
                        DayType.HOLIDAY, day("00:00 VALLEY", "12:00 PEAK"))),
                season("b", "10-12", "09-30", Map.of(DayType.ALL, day("00:00 VALLEY")))),
                dates("2026-10-01"), dates("2026-10-10"));
        assertThat(seconds(calendar, "2026-10-01", "2026-10-02"))
                .as("a holiday").containsExactly(43_200, 43_200);
        assertThat(seconds(calendar, "2026-10-03", "2026-10-05"))
                .as("a weekend").containsExactly(0, 172_800);
        assertThat(seconds(calendar, "2026-10-10", "2026-10-12"))
                .as("a Saturday that is worked, a Sunday").containsExactly(86_400, 86_400);
        assertThat(seconds(calendar, "2026-10-11T12:00", "2026-10-13"))
                .as("into the other season").containsExactly(0, 129_600);
        assertThat(seconds(new BandCalendar(calendar.seasons(), Set.of(), Set.of()),
                "2026-10-01", "2026-10-02")).containsExactly(86_400, 0);
    }
}
