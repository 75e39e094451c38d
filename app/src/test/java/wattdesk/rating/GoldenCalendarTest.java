package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.rating.Plans.at;
import static wattdesk.rating.Plans.charged;
import static wattdesk.rating.Plans.flat;
import static wattdesk.rating.Plans.shown;
import static wattdesk.rating.Plans.step;
import static wattdesk.rating.Plans.tariff;
import static wattdesk.rating.Plans.tiered;
import static wattdesk.rating.Plans.total;
import static wattdesk.rating.Plans.zhejiang;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TierPeriod;

/// What happens in a year of rating, date by date, with figures that can be checked by hand.
class GoldenCalendarTest {

    private static final Tariff ZHEJIANG = tariff(zhejiang("2020-01-01"));

    private static Money cost(String used, String kWh) {
        return charged(ZHEJIANG, used, step(
                total("2026-07-01", "0"), total("2026-07-02", kWh))).amount();
    }

    @Test
    void t15TheStepsOfThePapers() {
        assertThat(cost("2400", "370")).as("2400 → 2770, 217.56 at the end tier")
                .isEqualTo(Money.ofFen(199_56));
        assertThat(cost("4400", "410")).as("4400 → 4810, 343.58 at the end tier")
                .isEqualTo(Money.ofFen(243_58));
    }

    @Test
    void t15OneDayMayCrossTwoLimits() {
        Charge charge = charged(ZHEJIANG, "2750",
                step(total("2026-12-30", "0"), total("2026-12-31", "2100")));
        assertThat(shown(charge)).containsExactly(
                "2020-01-01T00:00 1 FLAT 10.000 × 0.5380 = 5.38",
                "2020-01-01T00:00 2 FLAT 2040.000 × 0.5880 = 1199.52",
                "2020-01-01T00:00 3 FLAT 50.000 × 0.8380 = 41.90");
        assertThat(charge.tierUsed()).isEqualTo(Usage.parse("4850"));
    }

    @Test
    void t15TheReadingOf31DecemberThatArrivesOn3JanuaryBelongsToTheOldYear() {
        Rating rating = new Rating(ZHEJIANG);
        Standing standing = Standing.of(at("2026-01-01"), Usage.parse("2755"), 0);
        Standing meanwhile = after(rating, standing,
                step(total("2027-01-01", "900"), total("2027-01-03", "910")));
        Rated.Charged late = (Rated.Charged) rating.rate(meanwhile,
                step(total("2026-12-31", "500"), total("2027-01-01", "510")));
        assertThat(shown(late.charge())).as("another meter of the account, late").containsExactly(
                "2020-01-01T00:00 1 FLAT 5.000 × 0.5380 = 2.69",
                "2020-01-01T00:00 2 FLAT 5.000 × 0.5880 = 2.94");
        assertThat(late.charge().tierUsed()).as("its end is in the new year")
                .isEqualTo(Usage.parse("10"));
        Standing end = late.charge().after();
        assertThat(end.used(at("2027-01-01"))).as("the new year is as it was")
                .isEqualTo(Usage.parse("10"));
        assertThat(end.used(at("2026-01-01"))).isEqualTo(Usage.parse("2765"));
    }

    @Test
    void t15AStepAcrossNewYearIsDividedThereAndTheCountBeginsAnew() {
        Charge charge = charged(ZHEJIANG, "2755",
                step(total("2026-12-31", "0"), total("2027-01-03", "30")));
        assertThat(shown(charge)).containsExactly(
                "2020-01-01T00:00 1 FLAT 5.000 × 0.5380 = 2.69 ~",
                "2020-01-01T00:00 2 FLAT 5.000 × 0.5880 = 2.94 ~",
                "2020-01-01T00:00 1 FLAT 20.000 × 0.5380 = 10.76 ~");
        assertThat(charge.tierUsed()).isEqualTo(Usage.parse("20"));
        assertThat(charge.after().used(at("2027-01-01"))).isEqualTo(Usage.parse("20"));
        assertThat(charge.after().used(at("2026-01-01"))).isEqualTo(Usage.parse("2765"));
    }

    @Test
    void aStepThatEndsOnTheStartIsPricedInTheOldPeriodAndLeavesTheNewOneEmpty() {
        Charge charge = charged(ZHEJIANG, "100",
                step(total("2026-12-31", "0"), total("2027-01-01", "30")));
        assertThat(charge.tierUsed()).isEqualTo(Usage.ZERO);
        assertThat(charge.lines().getFirst().tierAfter()).isEqualTo(Usage.parse("130"));
        assertThat(charge.lines()).noneMatch(ChargeLine::estimated);
        Charge next = charged(ZHEJIANG, charge.after(),
                step(total("2027-01-01", "30"), total("2027-01-02", "40")));
        assertThat(next.tierUsed()).isEqualTo(Usage.parse("10"));
        assertThat(next.lines().getFirst().tierBefore()).isEqualTo(Usage.ZERO);
    }

    @Test
    void t15TheLeapDayIsADayOfItsMonth() {
        Tariff monthly = tariff(tiered("2020-01-01", Plans.FIRST_OF_MONTH, "260:0.5", "0.6"));
        Standing standing = Standing.of(at("2024-02-01"), Usage.parse("250"), 0);
        Charge leap = charged(monthly, standing,
                step(total("2024-02-28", "0"), total("2024-02-29", "8")));
        Charge last = charged(monthly, leap.after(),
                step(total("2024-02-29", "8"), total("2024-03-01", "12")));
        Charge march = charged(monthly, last.after(),
                step(total("2024-03-01", "12"), total("2024-03-02", "20")));
        assertThat(leap.tierUsed()).isEqualTo(Usage.parse("258"));
        assertThat(shown(last)).containsExactly(
                "2020-01-01T00:00 1 FLAT 2.000 × 0.5000 = 1.00",
                "2020-01-01T00:00 2 FLAT 2.000 × 0.6000 = 1.20");
        assertThat(shown(march)).containsExactly(
                "2020-01-01T00:00 1 FLAT 8.000 × 0.5000 = 4.00");
    }

    @Test
    void guizhouCountsFrom1December() {
        Tariff guizhou = tariff(tiered("2020-01-01",
                new TierPeriod.Yearly(MonthDay.of(12, 1)), "3000:0.4556", "0.5056"));
        Charge november = charged(guizhou, "2999",
                step(total("2026-11-30", "0"), total("2026-12-01", "2")));
        assertThat(november.lines()).extracting(ChargeLine::tier).containsExactly(1, 2);
        Charge december = charged(guizhou, november.after(),
                step(total("2026-12-01", "2"), total("2026-12-02", "4")));
        assertThat(december.lines()).extracting(ChargeLine::tier).containsExactly(1);
        Charge january = charged(guizhou, december.after(),
                step(total("2026-12-31", "4"), total("2027-01-01", "5")));
        assertThat(january.tierUsed()).as("a calendar year changes nothing")
                .isEqualTo(Usage.parse("3"));
    }

    /// Tiers from December to April, one price from May to November: a version each.
    @Test
    void yunnanHasTiersOnlyInTheDryMonths() {
        Tariff yunnan = tariff(
                tiered("2026-01-01", Plans.FIRST_OF_MONTH, "170:0.45", "260:0.5", "0.8"),
                flat("2026-05-01", "0.4500"),
                tiered("2026-12-01", Plans.FIRST_OF_MONTH, "170:0.45", "260:0.5", "0.8"));
        Standing april = Standing.of(at("2026-04-01"), Usage.parse("165"), 0);
        Charge spring = charged(yunnan, april,
                step(total("2026-04-29", "0"), total("2026-05-03", "20")));
        assertThat(shown(spring)).containsExactly(
                "2026-01-01T00:00 1 FLAT 5.000 × 0.4500 = 2.25 ~",
                "2026-01-01T00:00 2 FLAT 5.000 × 0.5000 = 2.50 ~",
                "2026-05-01T00:00 1 FLAT 10.000 × 0.4500 = 4.50 ~");
        assertThat(spring.tierUsed()).as("the last count stands").isEqualTo(Usage.parse("175"));
        Charge summer = charged(yunnan, spring.after(),
                step(total("2026-05-03", "20"), total("2026-11-30", "1020")));
        assertThat(shown(summer)).containsExactly(
                "2026-05-01T00:00 1 FLAT 1000.000 × 0.4500 = 450.00");
        assertThat(summer.lines().getFirst().tierAfter()).isEqualTo(Usage.ZERO);
        Charge winter = charged(yunnan, summer.after(),
                step(total("2026-11-30", "1020"), total("2026-12-02", "1360")));
        assertThat(shown(winter)).containsExactly(
                "2026-05-01T00:00 1 FLAT 170.000 × 0.4500 = 76.50 ~",
                "2026-12-01T00:00 1 FLAT 170.000 × 0.4500 = 76.50 ~");
        assertThat(winter.tierUsed()).isEqualTo(Usage.parse("170"));
    }

    @Test
    void aPriceChangeAtMidnightDividesNothingWhereItWasRead() {
        Tariff change = tariff(flat("2026-01-01", "0.5380"), flat("2026-07-01", "0.5580"));
        Charge june = charged(change, Standing.START,
                step(total("2026-06-30", "0"), total("2026-07-01", "10")));
        Charge july = charged(change, june.after(),
                step(total("2026-07-01", "10"), total("2026-07-02", "20")));
        assertThat(shown(june)).containsExactly(
                "2026-01-01T00:00 1 FLAT 10.000 × 0.5380 = 5.38");
        assertThat(shown(july)).containsExactly(
                "2026-07-01T00:00 1 FLAT 10.000 × 0.5580 = 5.58");
    }

    @Test
    void aPriceChangeAtThreeInTheAfternoonDividesTheDayBySeconds() {
        Tariff change = tariff(flat("2026-01-01", "0.5380"), flat("2026-07-01T15:00", "0.5580"));
        Charge day = charged(change, Standing.START,
                step(total("2026-07-01", "0"), total("2026-07-02", "10")));
        assertThat(shown(day)).containsExactly(
                "2026-01-01T00:00 1 FLAT 6.250 × 0.5380 = 3.37 ~",
                "2026-07-01T15:00 1 FLAT 3.750 × 0.5580 = 2.09 ~");
        assertThat(day.amount()).isEqualTo(Money.ofFen(546));
        assertThat(day.after().carry()).as("545.5 fen were rounded up").isEqualTo(-50_000);
    }

    @Test
    void aNewPriceKeepsTheCountAndAnotherWayOfCountingBeginsAnew() {
        Tariff changes = tariff(zhejiang("2026-01-01"),
                tiered("2026-03-01", Plans.NEW_YEAR, "100:0.6", "0.7"),
                tiered("2026-05-01", Plans.FIRST_OF_MONTH, "100:0.6", "0.7"),
                tiered("2026-05-15", new TierPeriod.Monthly(10), "100:0.6", "0.7"));
        Charge march = charged(changes, "150",
                step(total("2026-02-28", "0"), total("2026-03-02", "20")));
        assertThat(march.lines()).extracting(ChargeLine::tier).containsExactly(1, 2);
        assertThat(march.tierUsed()).isEqualTo(Usage.parse("170"));
        Charge may = charged(changes, march.after(),
                step(total("2026-05-01", "20"), total("2026-05-02", "30")));
        assertThat(may.tierUsed()).isEqualTo(Usage.parse("10"));
        Charge middle = charged(changes, may.after(),
                step(total("2026-05-16", "30"), total("2026-05-17", "40")));
        assertThat(middle.tierUsed()).isEqualTo(Usage.parse("10"));
        assertThat(middle.after().used(at("2026-05-15"))).isEqualTo(Usage.parse("10"));
    }

    @Test
    void aYearOfDailyStepsDiffersFromTheExactSumByAtMostHalfAFen() {
        Standing standing = Standing.of(at("2026-01-01"), Usage.ZERO, 0);
        long exact = 0;
        long fen = 0;
        long stood = 0;
        List<Long> carries = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026;
                day = day.plusDays(1)) {
            long used = 7_313 + day.getDayOfYear() * 37L;
            Charge charge = charged(ZHEJIANG, standing, step(
                    total(day.toString(), new Usage(stood).units()),
                    total(day.plusDays(1).toString(), new Usage(stood + used).units())));
            standing = charge.after();
            exact += charge.exact();
            fen += charge.amount().fen();
            stood += used;
            carries.add(standing.carry());
            assertThat(exact - fen * 100_000).as(day.toString()).isEqualTo(standing.carry());
        }
        assertThat(carries).allMatch(carry -> carry >= -50_000 && carry < 50_000);
        assertThat(standing.used(at("2026-01-01"))).isEqualTo(new Usage(stood));
    }

    private static Standing after(Rating rating, Standing before, Step step) {
        return ((Rated.Charged) rating.rate(before, step)).charge().after();
    }
}
