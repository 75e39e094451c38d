package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.pricing.ui.YearStrip.Stretch;
import wattdesk.tariff.TariffDraft.Season;

class YearStripTest {

    private static List<Season> seasons(String... spans) {
        return Arrays.stream(spans).map(span -> span.split(" "))
                .map(span -> new Season("", span[0], span[1], Map.of())).toList();
    }

    private static int day(String text) {
        return YearStrip.day(text).orElseThrow();
    }

    @Test
    void aSeasonOverTheYearsEndLiesAtBothEndsOfTheStrip() {
        assertThat(YearStrip.of(seasons("07-01 09-30", "10-01 06-30"))).containsExactly(
                new Stretch(0, day("07-01"), 1),
                new Stretch(day("07-01"), day("10-01"), 0),
                new Stretch(day("10-01"), YearStrip.DAYS, 1));
    }

    @Test
    void aDayInNoSeasonIsAHoleAndOneInTwoAnOverlap() {
        assertThat(YearStrip.of(seasons("01-01 06-30", "06-30 12-30"))).containsExactly(
                new Stretch(0, day("06-30"), 0),
                new Stretch(day("06-30"), day("07-01"), YearStrip.OVERLAP),
                new Stretch(day("07-01"), day("12-31"), 1),
                new Stretch(day("12-31"), YearStrip.DAYS, YearStrip.HOLE));
    }

    @Test
    void theLeapDayIsADayOfTheStrip() {
        assertThat(day("02-29")).isEqualTo(59);
        assertThat(YearStrip.of(seasons("03-01 02-28"))).contains(
                new Stretch(59, 60, YearStrip.HOLE));
        assertThat(YearStrip.of(seasons("03-01 02-29"))).containsExactly(
                new Stretch(0, YearStrip.DAYS, 0));
    }

    @Test
    void whatIsNoDayIsNotDrawn() {
        assertThat(YearStrip.day("02-30")).isEmpty();
        assertThat(YearStrip.day("7-1")).isEmpty();
        assertThat(YearStrip.day("")).isEmpty();
        assertThat(YearStrip.of(seasons("13-01 06-30"))).containsExactly(
                new Stretch(0, YearStrip.DAYS, YearStrip.HOLE));
        assertThat(YearStrip.text(0)).isEqualTo("01-01");
        assertThat(YearStrip.text(365)).isEqualTo("12-31");
    }
}
