package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

class DraftingTest {

    private static final Instant FROM = Instant.parse("2026-06-30T16:00:00Z");

    private static DayPlan plan(Object... minutesAndBands) {
        return new DayPlan(IntStream.range(0, minutesAndBands.length / 2)
                .mapToObj(i -> new Segment(LocalTime.parse((String) minutesAndBands[2 * i]),
                        (Band) minutesAndBands[2 * i + 1])).toList());
    }

    private static Tier tier(String upTo, String peak, String valley) {
        return new Tier(upTo == null ? null : Usage.parse(upTo), Map.of(
                Band.PEAK, UnitPrice.parse(peak), Band.VALLEY, UnitPrice.parse(valley)));
    }

    private static TariffVersion version(TierPeriod period) {
        Season all = new Season("all", MonthDay.of(1, 1), MonthDay.of(12, 31), Map.of(
                DayType.WORKDAY, plan("00:00", Band.VALLEY, "08:30", Band.PEAK),
                DayType.WEEKEND, plan("00:00", Band.VALLEY),
                DayType.HOLIDAY, plan("00:00", Band.VALLEY)));
        return new TariffVersion(FROM, List.of(Band.PEAK, Band.VALLEY),
                new BandCalendar(List.of(all), Set.of(LocalDate.of(2026, 10, 1)),
                        Set.of(LocalDate.of(2026, 10, 10))), period,
                List.of(tier("2760.5", "1.0000", "0.4"), tier(null, "1.2", "0.5000")));
    }

    private static Tariff tariff(TariffVersion version) {
        return new Tariff("t", "甲", Commodity.ELECTRICITY, List.of(version));
    }

    @Test
    void whatIsCopiedSaysTheSameInTheWordsOfADocument() {
        TariffVersion version = version(new TierPeriod.Yearly(MonthDay.of(12, 1)));
        TariffDraft copy = Drafting.copy(tariff(version), version, "");
        assertThat(copy.id()).isEqualTo("t");
        assertThat(copy.commodity()).isEqualTo("ELECTRICITY");
        TariffDraft.Version typed = copy.versions().getFirst();
        assertThat(typed.effectiveFrom()).as("to be typed anew").isEmpty();
        assertThat(typed.tiers()).isEqualTo(new TariffDraft.Tiers("YEAR", "12-01", List.of(
                new TariffDraft.Step("2760.5"), new TariffDraft.Step(null))));
        assertThat(typed.prices()).containsExactly(
                Map.of("PEAK", "1.0000", "VALLEY", "0.4000"),
                Map.of("PEAK", "1.2000", "VALLEY", "0.5000"));
        assertThat(typed.calendar().holidays()).containsExactly("2026-10-01");
        assertThat(typed.calendar().makeupWorkdays()).containsExactly("2026-10-10");
        assertThat(typed.calendar().seasons().getFirst().days().get("WORKDAY")).containsExactly(
                new TariffDraft.Part("00:00", "VALLEY"), new TariffDraft.Part("08:30", "PEAK"));
    }

    @Test
    void aCopyWithItsInstantIsTheVersionAgain() {
        for (TierPeriod period : List.of(new TierPeriod.Monthly(1), new TierPeriod.Monthly(28),
                new TierPeriod.Yearly(MonthDay.of(1, 1)))) {
            TariffVersion version = version(period);
            TariffDraft copy = Drafting.copy(tariff(version), version, Drafting.instant(FROM));
            assertThat(TariffCheck.findings(copy)).allMatch(TariffFinding::isWarning);
            assertThat(TariffCheck.tariff(copy)).isEqualTo(tariff(version));
        }
        TariffVersion flat = TariffVersion.flat(FROM, UnitPrice.parse("0.582"));
        assertThat(TariffCheck.tariff(Drafting.copy(tariff(flat), flat, Drafting.instant(FROM))))
                .isEqualTo(tariff(flat));
    }

    @Test
    void instantsAreWrittenInTheStationsTime() {
        assertThat(Drafting.instant(FROM)).isEqualTo("2026-07-01T00:00:00+08:00");
        assertThat(Drafting.instant(FROM.plusSeconds(54_001)))
                .isEqualTo("2026-07-01T15:00:01+08:00");
    }

    @Test
    void aVersionWaitsThenHoldsThenIsPast() {
        TariffVersion now = TariffVersion.flat(FROM, UnitPrice.parse("0.5"));
        TariffVersion next = TariffVersion.flat(
                FROM.plusSeconds(100), UnitPrice.parse("0.6"));
        Tariff tariff = new Tariff("t", "甲", Commodity.WATER, List.of(next, now));
        assertThat(ReleasedVersion.state(tariff, now, FROM.minusSeconds(1)))
                .isEqualTo(ReleasedVersion.State.WAITING);
        assertThat(ReleasedVersion.state(tariff, now, FROM))
                .isEqualTo(ReleasedVersion.State.IN_FORCE);
        assertThat(ReleasedVersion.state(tariff, next, FROM.plusSeconds(99)))
                .isEqualTo(ReleasedVersion.State.WAITING);
        assertThat(ReleasedVersion.state(tariff, now, FROM.plusSeconds(100)))
                .isEqualTo(ReleasedVersion.State.PAST);
        assertThat(ReleasedVersion.state(tariff, next, FROM.plusSeconds(100)))
                .isEqualTo(ReleasedVersion.State.IN_FORCE);
    }
}
