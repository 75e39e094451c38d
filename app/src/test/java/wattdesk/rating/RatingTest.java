package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
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
import static wattdesk.rating.Plans.total;
import static wattdesk.rating.Plans.zhejiang;

import org.junit.jupiter.api.Test;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

/// The rule of rating, number by number (docs/tariff.md).
class RatingTest {

    private static final Tariff FLAT = tariff(flat("2026-01-01", "0.5820"));

    @Test
    void rule1EnergyIsTheDifferenceTimesTheRatio() {
        Step step = new Step(total("2026-07-01", "100"), total("2026-07-02", "101.5"), 40);
        Charge charge = charged(FLAT, Standing.START, step);
        assertThat(charge.usage()).isEqualTo(Usage.parse("60"));
        assertThat(shown(charge))
                .containsExactly("2026-01-01T00:00 1 FLAT 60.000 × 0.5820 = 34.92");
        assertThat(charge.from()).isEqualTo(at("2026-07-01"));
        assertThat(charge.to()).isEqualTo(at("2026-07-02"));
    }

    @Test
    void rule1ANegativeDifferenceIsNamedAndNeverPriced() {
        assertThat(Rating.rate(FLAT, Standing.START,
                step(total("2026-07-01", "100"), total("2026-07-02", "99.999"))))
                .isEqualTo(new Rated.NegativeStep("TOTAL"));
        assertThat(Rating.rate(FLAT, Standing.START,
                step(bands("2026-07-01", "PEAK 5 VALLEY 4"), bands("2026-07-02", "PEAK 6 VALLEY 3"))))
                .isEqualTo(new Rated.NegativeStep("VALLEY"));
        assertThat(charged(FLAT, Standing.START,
                step(total("2026-07-01", "100"), total("2026-07-02", "100"))).lines()).isEmpty();
    }

    @Test
    void readingsOfDifferentRegistersAreNamed() {
        assertThat(Rating.rate(FLAT, Standing.START,
                step(total("2026-07-01", "1"), bands("2026-07-02", "PEAK 6"))))
                .isEqualTo(new Rated.DifferentRegisters());
        assertThat(Rating.rate(FLAT, Standing.START,
                step(bands("2026-07-01", "PEAK 1"), bands("2026-07-02", "PEAK 6 FLAT 2"))))
                .isEqualTo(new Rated.DifferentRegisters());
    }

    @Test
    void beforeTheFirstVersionNothingIsPriced() {
        assertThat(Rating.rate(FLAT, Standing.START,
                step(total("2025-12-31T23:59:59", "1"), total("2026-01-02", "2"))))
                .isEqualTo(new Rated.NoVersion(at("2025-12-31T23:59:59")));
    }

    @Test
    void rule2AStepIsDividedAtAVersionByElapsedSeconds() {
        Tariff two = tariff(flat("2026-01-01", "0.5000"), flat("2026-07-01T15:00", "0.8000"));
        Charge charge = charged(two, Standing.START,
                step(total("2026-07-01", "10"), total("2026-07-02", "34")));
        assertThat(shown(charge)).containsExactly(
                "2026-01-01T00:00 1 FLAT 15.000 × 0.5000 = 7.50 ~",
                "2026-07-01T15:00 1 FLAT 9.000 × 0.8000 = 7.20 ~");
    }

    @Test
    void rule2HalfAWattHourGoesToTheEarlierPart() {
        Tariff two = tariff(flat("2026-01-01", "1"), flat("2026-07-01T12:00", "1"));
        Charge charge = charged(two, Standing.START,
                step(total("2026-07-01", "0"), total("2026-07-02", "0.003")));
        assertThat(charge.lines()).extracting(ChargeLine::usage)
                .containsExactly(new Usage(2), new Usage(1));
    }

    @Test
    void rule2AVersionOrAStartOnAReadingDividesNothing() {
        Tariff two = tariff(flat("2026-01-01", "0.5000"), flat("2026-07-01", "0.8000"));
        assertThat(shown(charged(two, Standing.START,
                step(total("2026-06-30", "10"), total("2026-07-01", "34")))))
                .containsExactly("2026-01-01T00:00 1 FLAT 24.000 × 0.5000 = 12.00");
        assertThat(shown(charged(two, Standing.START,
                step(total("2026-07-01", "10"), total("2026-07-02", "34")))))
                .containsExactly("2026-07-01T00:00 1 FLAT 24.000 × 0.8000 = 19.20");
    }

    @Test
    void rule3UnderOneBandTheRegistersAreSummed() {
        assertThat(shown(charged(FLAT, Standing.START,
                step(bands("2026-07-01", "PEAK 5 VALLEY 4"), bands("2026-07-02", "PEAK 6 VALLEY 7")))))
                .containsExactly("2026-01-01T00:00 1 FLAT 4.000 × 0.5820 = 2.33");
    }

    @Test
    void rule3ABandWithoutARegisterHasNoEnergyAndOneWithoutAPriceMustNotMove() {
        Tariff tou = tariff(dayAndNight("2026-01-01", "1.0000", "0.4000"));
        assertThat(shown(charged(tou, Standing.START,
                step(bands("2026-07-01", "PEAK 5 SHARP 3"), bands("2026-07-02", "PEAK 6 SHARP 3")))))
                .containsExactly("2026-01-01T00:00 1 PEAK 1.000 × 1.0000 = 1.00");
        assertThat(Rating.rate(tou, Standing.START, step(
                bands("2026-07-01", "PEAK 5 SHARP 3"), bands("2026-07-02", "PEAK 6 SHARP 3.001"))))
                .isEqualTo(new Rated.BandWithoutPrice(Band.SHARP, at("2026-01-01")));
    }

    @Test
    void rule3ATotalIsDividedByTheSecondsOfTheBands() {
        Tariff tou = tariff(dayAndNight("2026-01-01", "1.0000", "0.4000"));
        assertThat(shown(charged(tou, Standing.START,
                step(total("2026-07-01", "5"), total("2026-07-02", "29")))))
                .containsExactly("2026-01-01T00:00 1 PEAK 14.000 × 1.0000 = 14.00 ~",
                        "2026-01-01T00:00 1 VALLEY 10.000 × 0.4000 = 4.00 ~");
        assertThat(shown(charged(tou, Standing.START,
                step(total("2026-07-01T08:00", "5"), total("2026-07-01T22:00", "29")))))
                .as("within one band nothing is estimated")
                .containsExactly("2026-01-01T00:00 1 PEAK 24.000 × 1.0000 = 24.00");
    }

    @Test
    void rule4AStepIsSplitAtTheLimitsWhichBelongToTheLowerTier() {
        Tariff zhejiang = tariff(zhejiang("2026-01-01"));
        Charge charge = charged(zhejiang, "2400",
                step(total("2026-07-01", "0"), total("2026-07-02", "370")));
        assertThat(shown(charge)).containsExactly(
                "2026-01-01T00:00 1 FLAT 360.000 × 0.5380 = 193.68",
                "2026-01-01T00:00 2 FLAT 10.000 × 0.5880 = 5.88");
        assertThat(charge.tierUsed()).isEqualTo(Usage.parse("2770"));
        assertThat(charge.lines()).extracting(ChargeLine::tierBefore)
                .containsExactly(Usage.parse("2400"), Usage.parse("2760"));
        assertThat(charge.lines()).extracting(ChargeLine::tierAfter)
                .containsExactly(Usage.parse("2760"), Usage.parse("2770"));
        assertThat(shown(charged(zhejiang, "2400",
                step(total("2026-07-01", "0"), total("2026-07-02", "360")))))
                .as("the limit itself").hasSize(1);
    }

    @Test
    void rule4TiersTakeFromTheBandsInProportionAndSumExactly() {
        Tariff both = tariff(banded("2026-01-01", everyDay("00:00 VALLEY", "08:00 PEAK"),
                Plans.NEW_YEAR, "@0.005 PEAK 1.0 VALLEY 0.4", "PEAK 2.0 VALLEY 0.8"));
        Charge charge = charged(both, "0", step(
                bands("2026-07-01", "PEAK 0 VALLEY 0"), bands("2026-07-02", "PEAK 0.003 VALLEY 0.003")));
        assertThat(charge.lines()).extracting(line -> line.tier() + " " + line.band() + " "
                + line.usage().thousandths()).containsExactly(
                "1 PEAK 3", "1 VALLEY 2", "2 VALLEY 1");
    }

    @Test
    void rule5And6TheTotalIsRoundedOnceAndTheRestIsCarried() {
        Tariff tou = tariff(dayAndNight("2026-01-01", "0.0033", "0.0033"));
        Charge charge = charged(tou, Standing.START, step(
                bands("2026-07-01", "PEAK 0 VALLEY 0"), bands("2026-07-02", "PEAK 1 VALLEY 1")));
        assertThat(charge.amount().fen()).isEqualTo(1);
        assertThat(charge.lines()).extracting(line -> line.amount().fen()).containsExactly(1L, 0L);
        assertThat(charge.exact()).isEqualTo(66_000);
        assertThat(charge.after().carry()).isEqualTo(-34_000);
        Charge next = charged(tou, charge.after(), step(
                bands("2026-07-02", "PEAK 1 VALLEY 1"), bands("2026-07-03", "PEAK 2 VALLEY 2")));
        assertThat(next.amount().fen()).isZero();
        assertThat(next.after().carry()).isEqualTo(32_000);
    }

    @Test
    void aFigureBeyondCountingIsNamedAndNeverWraps() {
        Step huge = new Step(total("2026-07-01", "0"), total("2026-07-02", "9000000000000"), 2000);
        assertThat(Rating.rate(FLAT, Standing.START, huge)).isEqualTo(new Rated.TooLarge());
        Step dear = step(total("2026-07-01", "0"), total("2026-07-02", "9000000000000"));
        assertThat(Rating.rate(FLAT, Standing.START, dear)).isEqualTo(new Rated.TooLarge());
    }
}
