package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.rating.Plans.at;
import static wattdesk.rating.Plans.banded;
import static wattdesk.rating.Plans.bands;
import static wattdesk.rating.Plans.charged;
import static wattdesk.rating.Plans.dayAndNight;
import static wattdesk.rating.Plans.everyDay;
import static wattdesk.rating.Plans.flat;
import static wattdesk.rating.Plans.shown;
import static wattdesk.rating.Plans.step;
import static wattdesk.rating.Plans.tariff;
import static wattdesk.rating.Plans.tiered;
import static wattdesk.rating.Plans.total;
import static wattdesk.rating.Plans.zhejiang;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

/// Where the rule turns: boundaries, ties, carries, counts, and what is refused.
class RatingEdgesTest {

    private static final Instant JULY = at("2026-07-01");

    @Test
    void theReadingAndTheRatioAreWhatTheyHaveToBe() {
        assertThatThrownBy(() -> new RegisterReading(JULY.plusMillis(1),
                new Registers.Total(Usage.ZERO))).hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> new Registers.ByBand(Map.of()))
                .hasMessageContaining("without a register");
        RegisterReading reading = total("2026-07-01", "1");
        assertThatThrownBy(() -> step(reading, reading)).hasMessageContaining("rise");
        assertThatThrownBy(() -> new Step(reading, total("2026-07-02", "1"), 0))
                .hasMessageContaining("ratio");
    }

    @Test
    void aCarryIsHalfAFenAtMost() {
        assertThat(new Standing(Map.of(), -50_000).carry()).isEqualTo(-50_000);
        assertThat(new Standing(Map.of(), 49_999).carry()).isEqualTo(49_999);
        assertThatThrownBy(() -> new Standing(Map.of(), -50_001)).hasMessageContaining("carry");
        assertThatThrownBy(() -> new Standing(Map.of(), 50_000)).hasMessageContaining("carry");
    }

    @Test
    void halfAFenIsRoundedUpAndCarriedDown() {
        Tariff tariff = tariff(flat("2026-01-01", "0.0050"));
        Charge half = charged(tariff, Standing.START,
                step(total("2026-07-01", "0"), total("2026-07-02", "1")));
        assertThat(half.amount().fen()).isEqualTo(1);
        assertThat(half.after().carry()).isEqualTo(-50_000);
        Charge nothing = charged(tariff, new Standing(Map.of(), 49_999),
                step(total("2026-07-01", "0"), total("2026-07-02", "0")));
        assertThat(nothing.amount().isZero()).isTrue();
        assertThat(nothing.after().carry()).isEqualTo(49_999);
        Charge least = charged(tariff, new Standing(Map.of(), -50_000),
                step(total("2026-07-01", "0"), total("2026-07-02", "0")));
        assertThat(least.amount().isZero()).isTrue();
        assertThat(least.after().carry()).isEqualTo(-50_000);
    }

    @Test
    void theFenOfTheCarryGoesToTheLineWithTheLargestRemainder() {
        Tariff tariff = tariff(banded("2026-01-01", everyDay("00:00 VALLEY", "08:00 PEAK"), null,
                "VALLEY 0.0002 PEAK 0.0003"));
        Charge charge = charged(tariff, new Standing(Map.of(), 49_000), step(
                bands("2026-07-01", "PEAK 0 VALLEY 0"), bands("2026-07-02", "PEAK 1 VALLEY 1")));
        assertThat(charge.lines()).extracting(ChargeLine::band)
                .as("in the order of the version's bands").containsExactly(Band.VALLEY, Band.PEAK);
        assertThat(charge.lines()).extracting(line -> line.amount().fen())
                .containsExactly(0L, 1L);
        Charge more = charged(tariff, charge.after(), step(
                bands("2026-07-02", "PEAK 1 VALLEY 1"), bands("2026-07-03", "PEAK 11 VALLEY 11")));
        assertThat(more.lines()).extracting(line -> line.amount().fen()).containsExactly(0L, 0L);
    }

    @Test
    void twoBoundariesInOneStepMakeThreeParts() {
        Tariff tariff = tariff(tiered("2026-01-01", Plans.FIRST_OF_MONTH, "10:0.5", "1.0"),
                tiered("2026-07-31T12:00", Plans.FIRST_OF_MONTH, "10:0.6", "1.2"));
        Charge charge = charged(tariff, "9",
                step(total("2026-07-31", "0"), total("2026-08-02", "48")));
        assertThat(shown(charge)).containsExactly(
                "2026-01-01T00:00 1 FLAT 1.000 × 0.5000 = 0.50 ~",
                "2026-01-01T00:00 2 FLAT 11.000 × 1.0000 = 11.00 ~",
                "2026-07-31T12:00 2 FLAT 12.000 × 1.2000 = 14.40 ~",
                "2026-07-31T12:00 1 FLAT 10.000 × 0.6000 = 6.00 ~",
                "2026-07-31T12:00 2 FLAT 14.000 × 1.2000 = 16.80 ~");
        assertThat(charge.lines()).extracting(ChargeLine::from).containsExactly(at("2026-07-31"),
                at("2026-07-31"), at("2026-07-31T12:00"), at("2026-08-01"), at("2026-08-01"));
        assertThat(charge.lines().getLast().to()).isEqualTo(at("2026-08-02"));
        assertThat(charge.tierUsed()).isEqualTo(Usage.parse("24"));
        assertThat(new Rating(tariff).divides(at("2026-07-31"), at("2026-08-02"))).isTrue();
    }

    @Test
    void stepsWithinOneVersionAndOneCountAreNotDivided() {
        Rating rating = new Rating(tariff(zhejiang("2026-01-01"), zhejiang("2026-07-02")));
        assertThat(rating.divides(JULY, at("2026-07-02"))).isFalse();
        assertThat(rating.divides(at("2026-07-02"), at("2026-12-31"))).isFalse();
        assertThat(rating.divides(JULY, at("2026-07-02T00:00:01"))).isTrue();
        assertThat(rating.divides(at("2026-07-03"), at("2027-01-01T00:00:01"))).isTrue();
        assertThat(rating.divides(at("2025-07-03"), at("2026-12-01"))).isFalse();
    }

    @Test
    void aCountHasOneStart() {
        Rating rating = new Rating(tariff(flat("2025-06-01", "1"), zhejiang("2026-03-01"),
                zhejiang("2026-07-01"), flat("2027-03-01", "1"), flat("2027-04-01", "2")));
        assertThat(rating.countedSince(at("2025-05-31"))).isEmpty();
        assertThat(rating.countedSince(at("2026-02-28"))).hasValue(at("2025-06-01"));
        assertThat(rating.countedSince(at("2026-03-01"))).hasValue(at("2026-03-01"));
        assertThat(rating.countedSince(at("2026-12-31"))).hasValue(at("2026-03-01"));
        assertThat(rating.countedSince(at("2027-01-01"))).hasValue(at("2027-01-01"));
        assertThat(rating.countedSince(at("2027-02-28"))).hasValue(at("2027-01-01"));
        assertThat(rating.countedSince(at("2027-05-01"))).hasValue(at("2027-03-01"));
        assertThat(new Rating(tariff(zhejiang("2026-03-01"))).countedSince(at("2026-03-01")))
                .as("what was used before the first version counts too")
                .hasValue(at("2026-01-01"));
    }

    @Test
    void whereAVersionHasMoreBandsThanTheOneBeforeEachPartIsJudgedAlone() {
        Tariff tariff = tariff(dayAndNight("2026-01-01", "1.0000", "0.4000"),
                flat("2026-07-02", "0.5000"));
        assertThat(shown(charged(tariff, Standing.START,
                step(bands("2026-07-02", "SHARP 0"), bands("2026-07-03", "SHARP 1")))))
                .as("one band takes every register")
                .containsExactly("2026-07-02T00:00 1 FLAT 1.000 × 0.5000 = 0.50");
        assertThat(Rating.rate(tariff, Standing.START,
                step(bands("2026-07-01", "SHARP 0"), bands("2026-07-03", "SHARP 1"))))
                .isEqualTo(new Rated.BandWithoutPrice(Band.SHARP, at("2026-01-01")));
        assertThat(shown(charged(tariff, Standing.START, step(
                bands("2026-07-01T23:59:59", "SHARP 0"), bands("2026-07-03", "SHARP 0.001")))))
                .as("not moved in the first part once that is rounded")
                .containsExactly("2026-07-02T00:00 1 FLAT 0.001 × 0.5000 = 0.00 ~");
    }

    @Test
    void registersKeepTheirOwnMovementsInEveryPart() {
        Tariff tariff = tariff(dayAndNight("2026-01-01", "1.0000", "0.4000"),
                dayAndNight("2026-07-01T06:00", "2.0000", "0.8000"));
        assertThat(shown(charged(tariff, Standing.START, step(bands("2026-07-01", "PEAK 4 VALLEY 1"),
                bands("2026-07-02", "PEAK 8 VALLEY 9"))))).containsExactly(
                "2026-01-01T00:00 1 PEAK 1.000 × 1.0000 = 1.00 ~",
                "2026-01-01T00:00 1 VALLEY 2.000 × 0.4000 = 0.80 ~",
                "2026-07-01T06:00 1 PEAK 3.000 × 2.0000 = 6.00 ~",
                "2026-07-01T06:00 1 VALLEY 6.000 × 0.8000 = 4.80 ~");
    }

    @Test
    void aUsedUpTierIsSkippedAndAFreeOneStillCounts() {
        Tariff free = tariff(tiered("2026-01-01", Plans.NEW_YEAR, "10:0", "20:0.5", "1"));
        Charge charge = charged(free, "9.999",
                step(total("2026-07-01", "0"), total("2026-07-02", "10.002")));
        assertThat(shown(charge)).containsExactly(
                "2026-01-01T00:00 1 FLAT 0.001 × 0.0000 = 0.00",
                "2026-01-01T00:00 2 FLAT 10.000 × 0.5000 = 5.00",
                "2026-01-01T00:00 3 FLAT 0.001 × 1.0000 = 0.00");
        assertThat(charged(free, "25", step(total("2026-07-01", "0"), total("2026-07-02", "1")))
                .lines()).extracting(ChargeLine::tier).containsExactly(3);
    }

    @Test
    void registersOfALargeMeterDividedOverYearsStayExact() {
        Tariff tariff = tariff(flat("1990-01-01", "0.0001"), flat("2020-06-15T11:11:11", "0.0001"));
        Step step = new Step(total("2000-01-01", "0"), total("2030-01-01", "999999999.999"), 100);
        Charge charge = charged(tariff, Standing.START, step);
        assertThat(charge.usage()).isEqualTo(new Usage(99_999_999_999_900L));
        assertThat(charge.lines()).hasSize(2);
        assertThat(charge.lines().getFirst().usage()).isEqualTo(new Usage(68_182_753_235_349L));
    }

    @Test
    void everyStepOfTheArithmeticNamesWhatIsTooLarge() {
        Tariff cheap = tariff(flat("2026-01-01", "0"));
        Map<Band, Usage> zero = Map.of(Band.PEAK, Usage.ZERO, Band.FLAT, Usage.ZERO);
        Map<Band, Usage> most = Map.of(Band.PEAK, new Usage(Long.MAX_VALUE), Band.FLAT, new Usage(1));
        Step sum = new Step(new RegisterReading(JULY, new Registers.ByBand(zero)),
                new RegisterReading(at("2026-07-02"), new Registers.ByBand(most)), 1);
        assertThat(Rating.rate(cheap, Standing.START, sum)).isEqualTo(new Rated.TooLarge());
        Tariff tiers = tariff(zhejiang("2026-01-01"));
        Standing full = Standing.of(at("2026-01-01"), new Usage(Long.MAX_VALUE), 0);
        assertThat(Rating.rate(tiers, full, step(total("2026-07-01", "0"), total("2026-07-02", "1"))))
                .isEqualTo(new Rated.TooLarge());
        Step far = new Step(new RegisterReading(JULY, new Registers.Total(new Usage(-2))),
                new RegisterReading(at("2026-07-02"),
                        new Registers.Total(new Usage(Long.MAX_VALUE))), 1);
        assertThat(Rating.rate(cheap, Standing.START, far)).isEqualTo(new Rated.TooLarge());
    }

    @Test
    void theSameStepCostsTheSameForEver() {
        Tariff tariff = tariff(banded("2026-01-01", everyDay("00:00 VALLEY", "08:00 PEAK"),
                Plans.NEW_YEAR, "@1 VALLEY 0.3 PEAK 0.6", "VALLEY 0.4 PEAK 0.8"));
        Step step = step(total("2026-07-01T05:12:34", "0"), total("2026-07-03T18:00:01", "7.777"));
        Rating rating = new Rating(tariff);
        Rated first = rating.rate(Standing.START, step);
        assertThat(rating.rate(Standing.START, step)).isEqualTo(first);
        Charge charge = ((Rated.Charged) first).charge();
        assertThat(charge.lines().stream().map(ChargeLine::usage).reduce(Usage.ZERO, Usage::plus))
                .isEqualTo(Usage.parse("7.777")).isEqualTo(charge.usage());
        assertThat(charge.lines().stream().mapToLong(line -> line.amount().fen()).sum())
                .isEqualTo(charge.amount().fen());
        assertThat(charge.before()).isEqualTo(Standing.START);
        assertThat(List.of(charge.exact() - charge.amount().fen() * 100_000))
                .containsExactly(charge.after().carry());
    }
}
