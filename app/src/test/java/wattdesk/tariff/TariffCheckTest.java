package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.tariff.Drafts.days;
import static wattdesk.tariff.Drafts.draft;
import static wattdesk.tariff.Drafts.seasons;
import static wattdesk.tariff.Drafts.tiers;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// What a valid tariff is, finding by finding (docs/tariff.md).
class TariffCheckTest {

    private static final String CALENDAR = "versions[0].calendar.";
    private static final String SEASONS = CALENDAR + "seasons";

    private static List<String> found(TariffDraft draft) {
        return TariffCheck.findings(draft).stream().map(finding -> (finding + " "
                + String.join(" ", finding.arguments())).strip()).toList();
    }

    private static List<String> found(TariffDraft.Version... versions) {
        return found(draft(versions));
    }

    @Test
    void aTariffWithoutFaultsHasNoFindingAndBecomesOne() {
        TariffDraft draft = draft(Drafts.flat("2026-01-01", "0.5820"),
                Drafts.shop("2027-01-01"), Drafts.flat("2025-01-01", "0.5"));
        assertThat(found(draft)).isEmpty();
        Tariff tariff = TariffCheck.tariff(draft);
        assertThat(tariff.versions()).extracting(TariffVersion::effectiveFrom).containsExactly(
                Instant.parse("2024-12-31T16:00:00Z"), Instant.parse("2025-12-31T16:00:00Z"),
                Instant.parse("2026-12-31T16:00:00Z"));
        TariffVersion shop = tariff.versions().getLast();
        assertThat(shop.bands()).containsExactly(Band.PEAK, Band.VALLEY);
        assertThat(shop.tierPeriod()).isEqualTo(new TierPeriod.Yearly(MonthDay.of(12, 1)));
        assertThat(shop.tiers()).extracting(Tier::upTo)
                .containsExactly(Usage.parse("2760.5"), null);
        assertThat(shop.tiers().getLast().price(Band.PEAK)).isEqualTo(UnitPrice.parse("1.2"));
        assertThat(shop.calendar().seasons().getFirst().days()).containsKeys(
                DayType.WORKDAY, DayType.WEEKEND, DayType.HOLIDAY);
        assertThat(shop.calendar().holidays()).hasSize(1);
    }

    @Test
    void aDraftWithFaultsBecomesNoTariff() {
        assertThatThrownBy(() -> TariffCheck.tariff(draft(Drafts.flat("2026-01-01", "x"))))
                .isInstanceOf(InvalidTariff.class)
                .hasMessage("PRICE_INVALID versions[0].prices[0].FLAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00", "2026-01-01", "2026-01-01T00:00:00.5+08:00",
        "2026-02-30T00:00:00+08:00", "2026-01-01T24:00:00+08:00", "12026-01-01T00:00:00+08:00",
        "+12026-01-01T00:00:00+08:00", "2026-01-01 00:00:00+08:00", "2026-01-01T00:00:00+19:00"})
    void anInstantIsAWholeSecondWithAnOffset(String from) {
        assertThat(found(Drafts.at(from))).containsExactly(
                "INSTANT versions[0].effectiveFrom " + from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T15:00:01+08:00", "2025-12-31T16:00:00Z",
        "2026-01-01T00:00:00-05:30"})
    void anyOffsetAndAnyWholeSecondWillDo(String from) {
        assertThat(found(Drafts.at(from))).isEmpty();
    }

    @Test
    void twoVersionsAtOneInstantAreFoundThoughTheirOffsetsDiffer() {
        assertThat(found(Drafts.at("2026-01-01T00:00:00+08:00"),
                Drafts.at("2025-12-31T16:00:00Z"))).containsExactly(
                "SAME_INSTANT versions[1].effectiveFrom 2025-12-31T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.58201", "-1", "+1", "1e3", "", " 1", "1.", ".5", "1,0", "一",
        "99999999999999999999", "999999999999999999"})
    void aPriceIsAPlainDecimalOfFourPlaces(String price) {
        assertThat(found(Drafts.flat("2026-01-01", price))).containsExactly(
                ("PRICE_INVALID versions[0].prices[0].FLAT FLAT " + price).strip());
    }

    @Test
    void aPriceOfZeroIsAWarningAndNoFault() {
        TariffDraft draft = draft(Drafts.flat("2026-01-01", "0.0000"));
        assertThat(found(draft)).containsExactly("PRICE_ZERO versions[0].prices[0].FLAT FLAT");
        assertThat(TariffCheck.isValid(TariffCheck.findings(draft))).isTrue();
        assertThat(TariffCheck.tariff(draft).highestPrice(Instant.parse("2026-01-02T00:00:00Z")))
                .hasValue(UnitPrice.parse("0"));
    }

    @Test
    void aRowHoldsEveryBandAndNoOther() {
        TariffDraft.Version version = Drafts.shop("2026-01-01");
        assertThat(found(new TariffDraft.Version(version.effectiveFrom(), version.bands(),
                version.calendar(), version.tiers(), List.of(Map.of("PEAK", "1", "SHARP", "1")))))
                .contains("PRICE_ROWS versions[0].prices 1 2",
                        "PRICE_MISSING versions[0].prices[0].VALLEY VALLEY",
                        "PRICE_EXTRA versions[0].prices[0].SHARP SHARP");
    }

    @Test
    void twoBandsNeedACalendarAndOneHasNone() {
        TariffDraft.Version shop = Drafts.shop("2026-01-01");
        assertThat(found(new TariffDraft.Version(shop.effectiveFrom(), shop.bands(), null,
                shop.tiers(), shop.prices()))).containsExactly("CALENDAR_MISSING versions[0].calendar");
        TariffDraft.Version flat = Drafts.flat("2026-01-01", "1");
        assertThat(found(new TariffDraft.Version(flat.effectiveFrom(), flat.bands(),
                seasons("01-01 12-31", days("ALL", "00:00 FLAT")), null, flat.prices())))
                .containsExactly("CALENDAR_EXTRA versions[0].calendar",
                        "NO_HOLIDAYS versions[0].calendar.holidays 2026");
    }

    @Test
    void bandsAreKnownAndEachThereOnce() {
        TariffDraft.Version flat = Drafts.flat("2026-01-01", "1");
        assertThat(found(new TariffDraft.Version(flat.effectiveFrom(), List.of("FLAT", "FLAT"),
                null, null, flat.prices()))).containsExactly("BAND_TWICE versions[0].bands[1] FLAT");
        assertThat(found(new TariffDraft.Version(flat.effectiveFrom(), List.of("flat"),
                null, null, List.of(Map.of("flat", "1")))))
                .containsExactly("BAND_UNKNOWN versions[0].bands[0] flat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "01-01 12-31 |",
        "07-01 06-30 |",
        "07-01 09-30, 10-01 06-30 |",
        "03-01 02-28 | SEASON_GAP 02-29 02-29",
        "01-02 12-31 | SEASON_GAP 01-01 01-01",
        "01-01 12-30 | SEASON_GAP 12-31 12-31",
        "03-01 06-30, 08-01 12-31 | SEASON_GAP 01-01 02-29; SEASON_GAP 07-01 07-31",
        "01-01 06-30, 06-30 12-31 | SEASON_OVERLAP 06-30 06-30",
        "01-01 12-31, 11-01 02-29 | SEASON_OVERLAP 01-01 02-29; SEASON_OVERLAP 11-01 12-31",
        "'' | SEASON_GAP 01-01 12-31",
    })
    void t14EachOf366DaysLiesInExactlyOneSeason(String reaches, String expected) {
        List<String> wanted = expected == null ? List.of() : Arrays.stream(expected.split("; "))
                .map(each -> each.replaceFirst(" ", " " + SEASONS + " ")).toList();
        assertThat(found(Drafts.banded("2026-01-01", Drafts.reaching(reaches))))
                .containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-31", "02-30", "13-01", "7-01", "2026-07-01", "--07-01"})
    void aSeasonBeginsAndEndsOnADayOfTheYear(String day) {
        assertThat(found(Drafts.banded("2026-01-01", Drafts.reaching(day + " 12-31"))))
                .containsExactly("SEASON_DATE " + SEASONS + "[0].from " + day);
        assertThat(found(Drafts.banded("2026-01-01", Drafts.reaching("01-01 " + day))))
                .containsExactly("SEASON_DATE " + SEASONS + "[0].to " + day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ALL |", "WORKDAY WEEKEND HOLIDAY |",
        "ALL WORKDAY | DAY_TYPES days",
        "WORKDAY HOLIDAY | DAY_TYPES days",
        "WEEKEND HOLIDAY | DAY_TYPES days",
        "WORKDAY WEEKEND | HOLIDAY_PLAN_MISSING days 2026-10-01",
        "ALL SUNDAY | DAY_TYPES days; UNKNOWN_VALUE days.SUNDAY SUNDAY",
    })
    void t14EveryKindOfDayThatComesHasAPlan(String types, String expected) {
        List<String> wanted = expected == null ? List.of() : Arrays.stream(expected.split("; "))
                .map(each -> each.replaceFirst(" ", " " + SEASONS + "[0].")).toList();
        TariffDraft.Calendar calendar = seasons("01-01 12-31",
                days(types, "00:00 VALLEY", "08:00 PEAK"));
        assertThat(found(Drafts.banded("2026-01-01", new TariffDraft.Calendar(
                calendar.seasons(), List.of("2026-10-01"), List.of()))))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void holidaysNeedAPlanOnlyInTheirOwnSeason() {
        TariffDraft.Season rest = seasons("10-02 09-30", days("WORKDAY WEEKEND", "00:00 PEAK"))
                .seasons().getFirst();
        TariffDraft.Season day = seasons("10-01 10-01", days("ALL", "00:00 VALLEY"))
                .seasons().getFirst();
        assertThat(found(Drafts.banded("2026-01-01", new TariffDraft.Calendar(
                List.of(rest, day), List.of("2026-10-01"), List.of())))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "00:00 VALLEY, 23:59 PEAK |",
        "00:01 PEAK | SEGMENT_START [0] 00:01",
        "00:00 PEAK, 00:00 VALLEY | SEGMENT_ORDER [1] 00:00 00:00",
        "00:00 PEAK, 08:00 VALLEY, 07:59 PEAK | SEGMENT_ORDER [2] 07:59 08:00",
        "00:00 PEAK, 24:00 VALLEY | SEGMENT_TIME [1] 24:00",
        "00:00 PEAK, 8:00 VALLEY | SEGMENT_TIME [1] 8:00",
        "00:00 PEAK, 08:00:30 VALLEY | SEGMENT_TIME [1] 08:00:30",
        "00:00 PEAK, 08:00 SHARP | SEGMENT_BAND [1] SHARP",
        "'' | SEGMENTS_EMPTY",
    })
    void t14SegmentsAscendFromMidnightInBandsOfTheVersion(String segments, String expected) {
        String place = SEASONS + "[0].days.ALL";
        String[] parts = segments.isEmpty() ? new String[0] : segments.split(", ");
        assertThat(found(Drafts.banded("2026-01-01", Drafts.withHoliday(
                seasons("01-01 12-31", days("ALL", parts))))))
                .isEqualTo(expected == null ? List.of() : List.of(expected.contains("[")
                        ? expected.replace(" [", " " + place + "[") : expected + " " + place));
    }

    @Test
    void aDayMayHaveFortyEightSegments() {
        String[] parts = Stream.iterate(0, i -> i + 30).limit(48).map(i -> String.format(
                Locale.ROOT, "%02d:%02d %s", i / 60, i % 60, i % 60 == 0 ? "PEAK" : "VALLEY"))
                .toArray(String[]::new);
        assertThat(found(Drafts.banded("2026-01-01", Drafts.withHoliday(
                seasons("01-01 12-31", days("ALL", parts)))))).isEmpty();
    }

    @Test
    void datesExistAndATwiceNamedOneIsWarnedAbout() {
        TariffDraft.Calendar calendar = Drafts.reaching("01-01 12-31");
        TariffDraft draft = draft(Drafts.banded("2026-01-01", new TariffDraft.Calendar(
                calendar.seasons(), List.of("2026-10-01", "2026-10-01", "2026-02-29"),
                List.of("20261010", "2026-10-01"))));
        assertThat(found(draft)).containsExactly(
                "DATE_TWICE " + CALENDAR + "holidays[1] 2026-10-01",
                "DATE " + CALENDAR + "holidays[2] 2026-02-29",
                "DATE " + CALENDAR + "makeupWorkdays[0] 20261010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-10-01 |",
        "'' | 2026",
        "2028-10-01 | 2026–2027",
        "2026-10-01 2029-10-01 | 2027–2028",
        "2025-10-01 | 2026",
    })
    void aYearInUseWithoutAHolidayIsWarnedAbout(String holidays, String years) {
        TariffDraft draft = draft(Drafts.banded("2026-01-01", new TariffDraft.Calendar(
                Drafts.reaching("01-01 12-31").seasons(),
                holidays.isEmpty() ? List.of() : List.of(holidays.split(" ")), List.of())));
        assertThat(found(draft)).isEqualTo(years == null ? List.of()
                : List.of("NO_HOLIDAYS " + CALENDAR + "holidays " + years));
        assertThat(TariffCheck.isValid(TariffCheck.findings(draft))).isTrue();
    }

    @Test
    void theYearsOfAVersionEndWithTheNextOne() {
        TariffDraft.Calendar calendar = new TariffDraft.Calendar(
                Drafts.reaching("01-01 12-31").seasons(), List.of("2026-10-01"), List.of());
        assertThat(found(Drafts.banded("2026-01-01", calendar), Drafts.flat("2027-01-01", "1")))
                .isEmpty();
        assertThat(found(Drafts.flat("2028-01-02", "1"), Drafts.banded("2026-01-01", calendar)))
                .containsExactly("NO_HOLIDAYS versions[1].calendar.holidays 2027–2028");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MONTH 01 |", "MONTH 28 |", "YEAR 12-01 |", "YEAR 02-28 |",
        "MONTH 29 | TIER_START start 29", "MONTH 00 | TIER_START start 00",
        "MONTH 1 | TIER_START start 1", "MONTH 01-01 | TIER_START start 01-01",
        "YEAR 02-29 | TIER_START start 02-29", "YEAR 01 | TIER_START start 01",
        "YEAR 13-01 | TIER_START start 13-01", "WEEK 01 | TIER_PERIOD period WEEK",
        "'MONTH ' | MISSING start", "' 01' | MISSING period",
    })
    void tiersBeginOnADayThatEveryPeriodHas(String start, String expected) {
        String[] words = start.split(" ", -1);
        assertThat(found(Drafts.tiered("2026-01-01", tiers(words[0], words[1], "10", null))))
                .isEqualTo(expected == null ? List.of()
                        : List.of(expected.replaceFirst(" ", " versions[0].tiers.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10 20.5 - |", "- |", "0.001 - |",
        "10 10 - | TIER_ORDER steps[1].upTo 10 10.000",
        "20 10 - | TIER_ORDER steps[1].upTo 10 20.000",
        "0 - | TIER_LIMIT steps[0].upTo 0", "1.0001 - | TIER_LIMIT steps[0].upTo 1.0001",
        "-5 - | TIER_LIMIT steps[0].upTo -5",
        "10 20 | TIER_LAST steps[1]", "10 - 20 - | TIER_LAST steps[1]", "- - | TIER_LAST steps[0]",
    })
    void limitsAscendAndExactlyTheLastStepHasNone(String limits, String expected) {
        String[] steps = Arrays.stream(limits.split(" "))
                .map(limit -> limit.equals("-") ? null : limit).toArray(String[]::new);
        assertThat(found(Drafts.tiered("2026-01-01", tiers("MONTH", "01", steps))))
                .isEqualTo(expected == null ? List.of()
                        : List.of(expected.replaceFirst(" ", " versions[0].tiers.")));
    }

    @Test
    void tiersWithoutStepsAreFound() {
        assertThat(found(Drafts.tiered("2026-01-01", tiers("MONTH", "01"))))
                .containsExactly("TIER_LAST versions[0].tiers.steps");
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(found(new TariffDraft("", " ", "", List.of()))).containsExactly("MISSING id",
                "MISSING name", "MISSING commodity", "NO_VERSIONS versions");
        assertThat(found(new TariffDraft("t", "t", "gas", List.of(Drafts.flat("2026-01-01", "1")))))
                .containsExactly("COMMODITY commodity gas");
    }

    @Test
    void everyFindingHasWordsInBothLanguages() {
        for (TariffFinding.Code code : TariffFinding.Code.values()) {
            TariffFinding finding = TariffFinding.of(code, "versions[0]", "甲1", "乙2");
            for (Language language : Language.values()) {
                assertThat(finding.in(language)).isNotBlank().doesNotContain("{0}", "{1}");
            }
            String word = "finding." + code.name().toLowerCase(Locale.ROOT);
            String english = Words.of("tariff", "findings", Language.EN).get(word);
            assertThat(finding.in(Language.EN).contains("甲1")).isEqualTo(english.contains("{0}"));
        }
        assertThat(TariffFinding.of(TariffFinding.Code.NOT_OBJECT, "").in(Language.EN))
                .isEqualTo("Has to be an object in curly brackets");
    }
}
