package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

    private static final Set<String> PATHS = Set.of("effectiveFrom", "bands", "calendar.seasons",
            "calendar.seasons[0].from", "calendar.seasons[0].days.WORKDAY",
            "calendar.seasons[1].from", "tiers", "tiers.steps[1].upTo", "prices[0].PEAK",
            "prices[0].FLAT", "calendar.holidays");

    @ParameterizedTest
    @CsvSource({
        "versions[0].effectiveFrom, effectiveFrom",
        "versions[0].calendar.seasons, calendar.seasons",
        "versions[0].calendar.seasons[0].from, calendar.seasons[0].from",
        "versions[0].calendar.seasons[0].days.WORKDAY[3], calendar.seasons[0].days.WORKDAY",
        "versions[0].calendar.seasons[0].days.WORKDAY, calendar.seasons[0].days.WORKDAY",
        "versions[0].calendar.seasons[1].days, calendar.seasons",
        "versions[0].calendar.holidays[2], calendar.holidays",
        "versions[0].prices[0].PEAK, prices[0].PEAK",
        "versions[0].prices[0], prices[0].FLAT",
        "versions[0].tiers.steps[1].upTo, tiers.steps[1].upTo",
        "versions[0].tiers.steps[11].upTo, tiers",
        "versions[0].bands[1], bands"})
    void aFindingJumpsToTheNearestPlace(String where, String anchor) {
        assertThat(Anchors.nearest(PATHS, where)).contains(anchor);
    }

    @ParameterizedTest
    @CsvSource({"commodity", "versions[0].note"})
    void whatHasNoPlaceJumpsNowhere(String where) {
        assertThat(Anchors.nearest(PATHS, where)).isEmpty();
    }
}
