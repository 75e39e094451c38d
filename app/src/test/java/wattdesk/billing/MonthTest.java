package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// A month is the sum of its days: never rated again, and right to half a fen.
class MonthTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final long HALF_A_FEN = ExplainedCharge.UNITS_PER_FEN / 2;

    @TempDir Path folder;

    @Test
    void theSumOfTheDaysEqualsTheMonthToHalfAFen() throws Exception {
        Random random = new Random(11);
        try (BillingTown town = new BillingTown(folder, at("2026-10-31T10:00"))) {
            town.tariff(BillingPlans.of("tiers", BillingPlans.tiers(BillingPlans.EARLY,
                    List.of("100.001", "300.5"), "0.5383", "0.5887", "0.8381")));
            town.tariff(BillingPlans.timeOfUse("bands"));
            town.account("10000001", BillingMode.STATION, "tiers", at("2026-10-31T10:00"));
            town.account("10000002", BillingMode.POSTPAID, "bands", at("2026-10-31T10:00"));
            ModelMeter tiered = town.meter("000000000001", "10000001", 123_457, 613);
            ModelMeter banded = town.meter("000000000002", "10000002", 7_654_321, 1_009);
            banded.bands = true;
            for (int day = 1; day <= 30; day++) {
                tiered.add(at("2026-11-%02dT13:00".formatted(day)), random.nextInt(20_000));
                banded.add(at("2026-11-%02dT07:00".formatted(day)), random.nextInt(20_000));
            }
            town.now("2026-11-01T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
            town.now("2026-12-01T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
            List<MonthLine> month = town.records.month(NOVEMBER);
            assertThat(month).hasSize(2).allSatisfy(line -> sumOfItsDays(town, line));
            assertThat(month.getFirst().usage().thousandths()).as("register to register")
                    .isEqualTo(between(tiered));
            assertThat(month.getLast().usage().thousandths()).isEqualTo(between(banded));
            assertThat(month.getLast().byBand()).containsOnlyKeys(Band.PEAK, Band.VALLEY);
            assertThat(town.records.wallet("10000001", Commodity.ELECTRICITY))
                    .isEqualTo(month.getFirst().amount().negate());
            assertThat(town.check()).isEmpty();
        }
    }

    private static long between(ModelMeter meter) {
        return meter.wh(at("2026-12-01T00:00")) - meter.wh(at("2026-11-01T00:00"));
    }

    private static void sumOfItsDays(BillingTown town, MonthLine line) {
        List<ListedCharge> days = town.charges(line.account());
        assertThat(days).as("one a day").hasSize(30);
        assertThat(line.charges()).isEqualTo(30);
        assertThat(line.amount()).isEqualTo(
                days.stream().map(ListedCharge::amount).reduce(Money.ZERO, Money::plus));
        assertThat(line.usage()).isEqualTo(
                days.stream().map(ListedCharge::usage).reduce(Usage.ZERO, Usage::plus));
        assertThat(line.byBand().values().stream().reduce(Usage.ZERO, Usage::plus))
                .as("bands sum to the whole").isEqualTo(line.usage());
        long paid = line.amount().fen() * ExplainedCharge.UNITS_PER_FEN;
        assertThat(Math.abs(line.exact() - paid)).as("to half a fen")
                .isLessThanOrEqualTo(HALF_A_FEN);
        assertThat(line.parked()).isFalse();
        assertThat(line.openGaps()).isZero();
        chargesHandOnTheirRemainder(town, days);
    }

    private static void chargesHandOnTheirRemainder(BillingTown town, List<ListedCharge> days) {
        long carry = 0;
        for (ListedCharge day : days) {
            ExplainedCharge charge = town.records.charge(day.id()).orElseThrow();
            assertThat(charge.carryBefore()).isEqualTo(carry);
            carry = charge.carryAfter();
            assertThat(charge.rounded()).as("rounding and remainder are one")
                    .isEqualTo(charge.carryBefore() - carry);
        }
    }

    @Test
    void aMonthWithMissingDaysSaysThatItIsNotComplete() throws Exception {
        try (BillingTown town = new BillingTown(folder, at("2026-11-01T10:00"))) {
            town.tariff(BillingPlans.flat("flat", "0.5000"));
            town.account("10000001", BillingMode.METER, "flat", at("2026-11-01T10:00"));
            ModelMeter meter = town.meter("000000000001", "10000001", 0, 1_000);
            town.now("2026-11-02T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
            meter.offline = true;
            town.now("2026-11-04T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.NothingRead.class);
            assertThat(town.records.month(NOVEMBER)).singleElement().satisfies(line -> {
                assertThat(line.openGaps()).isEqualTo(2);
                assertThat(line.amount()).isEqualTo(Money.ZERO);
            });
            meter.offline = false;
            town.now("2026-11-05T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
            assertThat(town.records.month(NOVEMBER)).singleElement().satisfies(line -> {
                assertThat(line.openGaps()).isZero();
                assertThat(line.usage()).isEqualTo(Usage.parse("72"));
                assertThat(line.amount()).isEqualTo(Money.ofYuan(36));
            });
        }
    }
}
