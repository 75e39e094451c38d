package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.tariff.TariffDraft.Part;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.tariff.TariffDraft.Step;
import wattdesk.tariff.TariffDraft.Tiers;
import wattdesk.tariff.TariffDraft.Version;

class DraftEditsTest {

    private static final Version FLAT = new Version("2027-01-01T00:00:00+08:00", List.of("FLAT"),
            null, null, List.of(Map.of("FLAT", "0.5820")));

    @Test
    void aSecondBandBringsACalendarAndTheLastButOneTakesItAway() {
        Version two = DraftEdits.band(FLAT, "PEAK", true);
        assertThat(two.bands()).containsExactly("PEAK", "FLAT");
        assertThat(two.calendar()).isNotNull();
        assertThat(two.calendar().seasons()).hasSize(1);
        assertThat(two.prices().getFirst()).containsEntry("PEAK", "")
                .containsEntry("FLAT", "0.5820");
        Version five = two;
        for (String band : List.of("DEEP_VALLEY", "SHARP", "VALLEY")) {
            five = DraftEdits.band(five, band, true);
        }
        assertThat(five.bands())
                .containsExactly("SHARP", "PEAK", "FLAT", "VALLEY", "DEEP_VALLEY");
        assertThat(five.prices().getFirst().keySet()).containsExactlyElementsOf(five.bands());
        Version one = DraftEdits.band(two, "PEAK", false);
        assertThat(one.calendar()).isNull();
        assertThat(one.prices()).containsExactly(Map.of("FLAT", "0.5820"));
        assertThat(DraftEdits.band(one, "FLAT", false).bands()).isEmpty();
    }

    @Test
    void aNewSeasonHasTheDaysOfTheOneBeforeAndNoDates() {
        Version two = DraftEdits.band(FLAT, "VALLEY", true);
        Version more = DraftEdits.addSeason(two, 0);
        List<Season> seasons = more.calendar().seasons();
        assertThat(seasons).hasSize(2);
        assertThat(seasons.get(1).from()).isEmpty();
        assertThat(seasons.get(1).days()).isEqualTo(seasons.get(0).days());
        assertThat(DraftEdits.removeSeason(more, 0).calendar().seasons())
                .containsExactly(seasons.get(1));
        Version none = DraftEdits.removeSeason(two, 0);
        assertThat(DraftEdits.addSeason(none, 0).calendar().seasons()).hasSize(1);
    }

    @Test
    void kindsOfDayBeginLikeTheDayThatHeldForThem() {
        List<Part> plain = List.of(new Part("00:00", "FLAT"));
        List<Part> worked = List.of(new Part("00:00", "VALLEY"), new Part("08:00", "PEAK"));
        Season all = new Season("s", "01-01", "12-31", Map.of("ALL", plain));
        Season split = DraftEdits.dayTypes(all, List.of("WORKDAY", "WEEKEND"));
        assertThat(split.days()).isEqualTo(Map.of("WORKDAY", plain, "WEEKEND", plain));
        Season painted = DraftEdits.day(split, "WORKDAY", worked);
        Season holidays = DraftEdits.dayTypes(
                painted, List.of("WORKDAY", "WEEKEND", "HOLIDAY"));
        assertThat(holidays.days().get("HOLIDAY")).as("like a weekend").isEqualTo(plain);
        assertThat(holidays.days().get("WORKDAY")).isEqualTo(worked);
        assertThat(DraftEdits.dayTypes(painted, List.of("ALL")).days())
                .isEqualTo(Map.of("ALL", worked));
        assertThat(painted.name()).isEqualTo("s");
    }

    @Test
    void tiersComeAndGoWithTheirRowsOfPrices() {
        Version year = DraftEdits.period(FLAT, "YEAR");
        assertThat(year.tiers()).isEqualTo(new Tiers("YEAR", "01-01", List.of(new Step(null))));
        Version two = DraftEdits.addTier(year);
        assertThat(two.tiers().steps()).containsExactly(new Step(""), new Step(null));
        assertThat(two.prices()).containsExactly(Map.of("FLAT", "0.5820"), Map.of("FLAT", ""));
        Version typed = DraftEdits.price(DraftEdits.limit(two, 0, "2760"), 1, "FLAT", "0.6320");
        Version three = DraftEdits.addTier(typed);
        assertThat(three.tiers().steps())
                .containsExactly(new Step("2760"), new Step(""), new Step(null));
        assertThat(three.prices()).extracting(row -> row.get("FLAT"))
                .containsExactly("0.5820", "0.6320", "");
        assertThat(DraftEdits.removeTier(three, 1).prices()).extracting(row -> row.get("FLAT"))
                .containsExactly("0.5820", "");
        Version none = DraftEdits.period(three, "");
        assertThat(none.tiers()).isNull();
        assertThat(none.prices()).containsExactly(Map.of("FLAT", "0.5820"));
    }

    @Test
    void anotherPeriodTakesItsUsualStartAndKeepsTheLimits() {
        Version year = DraftEdits.start(DraftEdits.limit(DraftEdits.addTier(
                DraftEdits.period(FLAT, "YEAR")), 0, "100"), "12-01");
        assertThat(DraftEdits.period(year, "YEAR").tiers().start()).isEqualTo("12-01");
        Version month = DraftEdits.period(year, "MONTH");
        assertThat(month.tiers().start()).isEqualTo("01");
        assertThat(month.tiers().steps()).isEqualTo(year.tiers().steps());
    }

    @Test
    void whatIsNotTouchedStays() {
        Version typed = DraftEdits.price(FLAT, 2, "FLAT", "x");
        assertThat(typed.prices()).hasSize(3);
        assertThat(typed.prices().getFirst()).containsEntry("FLAT", "0.5820");
        assertThat(DraftEdits.from(FLAT, "soon").prices()).isEqualTo(FLAT.prices());
        Version two = DraftEdits.band(FLAT, "VALLEY", true);
        Version dated = DraftEdits.dates(two, List.of("2027-10-01"), List.of("2027-10-10"));
        assertThat(dated.calendar().holidays()).containsExactly("2027-10-01");
        assertThat(dated.calendar().seasons()).isEqualTo(two.calendar().seasons());
    }
}
