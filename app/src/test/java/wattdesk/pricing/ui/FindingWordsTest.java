package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;

/// Findings are told in the editor's words, never in those of the document.
class FindingWordsTest {

    private static final FindingWords WORDS =
            new FindingWords(Words.of("pricing", "ui", Language.EN));

    private static String told(Code code, String where, String... arguments) {
        return WORDS.of(TariffFinding.of(code, "versions[0]." + where, arguments), true);
    }

    @Test
    void whatIsEmptyIsMissingAndNamed() {
        assertThat(told(Code.MISSING, "effectiveFrom")).isEqualTo("In force from: Missing");
        assertThat(told(Code.MISSING, "calendar.seasons[0].to")).isEqualTo(
                "Season 1 last day: Missing");
        assertThat(told(Code.TIER_LIMIT, "tiers.steps[0].upTo", "")).isEqualTo(
                "Tier 1 limit: Missing");
        assertThat(told(Code.PRICE_INVALID, "prices[1].DEEP_VALLEY", "DEEP_VALLEY", ""))
                .isEqualTo("Tier 2 Deep: Missing");
    }

    @ParameterizedTest
    @CsvSource({"true, Tier 1 Peak", "false, Price Peak"})
    void aDraftWithoutTiersNamesNone(boolean tiered, String place) {
        TariffFinding finding = new TariffFinding(
                Code.PRICE_INVALID, "versions[0].prices[0].PEAK", List.of("PEAK", "x"));
        assertThat(WORDS.of(finding, tiered)).isEqualTo(
                place + ": x is no price for Peak: at least 0, at most four decimals");
    }

    @Test
    void instantsStartsAndHolidaysAreToldAsTheyAreTypedHere() {
        assertThat(told(Code.INSTANT, "effectiveFrom", "2027-1-1"))
                .contains("2027-1-1 is no time").doesNotContain("+08:00");
        assertThat(told(Code.TIER_START, "tiers.start", "31")).doesNotContain("MONTH");
        assertThat(told(Code.HOLIDAY_PLAN_MISSING, "calendar.seasons[0].days", "2027-10-01"))
                .contains("2027-10-01").doesNotContain("HOLIDAY");
    }

    @Test
    void aPlaceWithoutANameIsLeftOut() {
        assertThat(WORDS.of(TariffFinding.of(Code.NO_VERSIONS, "versions"), true))
                .isEqualTo("There is no version");
    }
}
