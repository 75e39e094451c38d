package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.billing.AccountResult.Outcome;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.metering.RegisterFacts;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.rating.Rating;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// One account of several meters, without a database: what comes first, what waits, what is carried
/// from one to the next.
class AccountRunTest {

    private static final BusinessDay DAY = new BusinessDay(LocalDate.of(2026, 11, 3));
    private static final Tariff TIERS = BillingPlans.of("year", BillingPlans.tiers(
            BillingPlans.EARLY, List.of("30"), "0.5000", "1.0000"));

    private Usage openedWith = Usage.ZERO;
    private long carry;
    private BillingMode mode = BillingMode.STATION;

    private static MeterValue value(String meter, String local, MeterValue.Source source, long wh) {
        Instant at = at(local);
        return new MeterValue(ChargeIds.reading(meter, at, false), meter, "10000001", at, false,
                source, BillingDays.endedBy(at), Figures.ofTotal(new Usage(wh)), null, null, null,
                at, "system", null);
    }

    private static MeterValue frozen(String meter, String local, long wh) {
        return value(meter, local, MeterValue.Source.FROZEN, wh);
    }

    private static BilledMeter meter(String number, boolean attached, @Nullable MeterValue billedTo,
            MeterValue... waiting) {
        return new BilledMeter(number, "p", 1, attached, billedTo, List.of(waiting), null, null,
                Map.of(), List.of());
    }

    private AccountResult run(Tariff tariff, BilledMeter... meters) {
        BilledAccount account = new BilledAccount("10000001", "3-1204", mode, tariff.id(),
                at("2026-11-01T10:00"), openedWith, List.of(meters), 0, carry, Map.of(), Map.of());
        return new AccountRun(account, tariff, new Rating(tariff),
                new StepJudge(BillingLimits.USUAL), DAY, Map.of("p", Optional.of(
                        new RegisterFacts(Commodity.ELECTRICITY, null)))).result();
    }

    private static List<String> steps(AccountResult result) {
        return result.charges().stream().map(c -> c.number() + " " + c.meterNumber() + " "
                + c.charge().usage() + " " + c.charge().amount()).toList();
    }

    @Test
    void stepsGoByTheirEndsThenByTheMetersNumbers() {
        AccountResult result = run(TIERS,
                meter("2", true, frozen("2", "2026-11-02T00:00", 0),
                        frozen("2", "2026-11-03T00:00", 10_000),
                        frozen("2", "2026-11-04T00:00", 20_000)),
                meter("1", true, frozen("1", "2026-11-02T00:00", 0),
                        value("1", "2026-11-03T08:00", MeterValue.Source.LIVE, 15_000),
                        frozen("1", "2026-11-04T00:00", 20_000)));
        assertThat(steps(result)).containsExactly("1 2 10.000 5.00", "2 1 15.000 7.50",
                "3 1 5.000 2.50", "4 2 10.000 10.00");
        assertThat(result.outcome()).isEqualTo(Outcome.CHARGED);
        assertThat(result.amount().fen()).isEqualTo(2_500);
    }

    @Test
    void aDayOfWhichOneMeterHasNothingWaitsForIt() {
        AccountResult result = run(TIERS,
                meter("1", true, frozen("1", "2026-11-02T00:00", 0),
                        frozen("1", "2026-11-03T00:00", 10_000),
                        frozen("1", "2026-11-04T00:00", 20_000)),
                meter("2", true, frozen("2", "2026-11-02T00:00", 0),
                        frozen("2", "2026-11-03T00:00", 1_000)));
        assertThat(steps(result)).containsExactly("1 1 10.000 5.00", "2 2 1.000 0.50");
        assertThat(result.outcome()).isEqualTo(Outcome.WAITING);
    }

    @Test
    void aMeterThatWasNeverReadHoldsNobodyUp() {
        AccountResult result = run(TIERS,
                meter("1", true, frozen("1", "2026-11-03T00:00", 0),
                        frozen("1", "2026-11-04T00:00", 10_000)),
                meter("2", true, null));
        assertThat(steps(result)).containsExactly("1 1 10.000 5.00");
        assertThat(result.outcome()).as("but the day is not whole").isEqualTo(Outcome.WAITING);
    }

    @Test
    void aProblemStopsTheAccountAtItsStepAndKeepsWhatCameBefore() {
        AccountResult result = run(TIERS,
                meter("1", true, frozen("1", "2026-11-02T00:00", 0),
                        frozen("1", "2026-11-03T00:00", 10_000),
                        frozen("1", "2026-11-04T00:00", 9_000)),
                meter("2", true, frozen("2", "2026-11-02T00:00", 0),
                        frozen("2", "2026-11-04T00:00", 1_000)));
        assertThat(steps(result)).containsExactly("1 1 10.000 5.00");
        assertThat(result.outcome()).isEqualTo(Outcome.PARKED);
        FoundProblem problem = result.problem();
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NEGATIVE_STEP);
        assertThat(result.reached().get("2").at()).as("untouched")
                .isEqualTo(at("2026-11-02T00:00"));
    }

    @Test
    void whatAnAccountWasOpenedWithCountsTowardsItsTiers() {
        openedWith = new Usage(25_000);
        AccountResult result = run(TIERS,
                meter("1", true, frozen("1", "2026-11-03T00:00", 0),
                        frozen("1", "2026-11-04T00:00", 10_000)));
        assertThat(steps(result)).containsExactly("1 1 10.000 7.50");
        assertThat(result.charges().getFirst().tierBefore()).isEqualTo(new Usage(25_000));
        assertThat(result.charges().getFirst().tierAfter()).isEqualTo(new Usage(35_000));
    }

    @Test
    void theRemainderGoesFromOneMeterToTheNext() {
        carry = 40_000;
        AccountResult result = run(BillingPlans.flat("odd", "0.5500"),
                meter("1", true, frozen("1", "2026-11-03T00:00", 0),
                        frozen("1", "2026-11-04T00:00", 2)),
                meter("2", true, frozen("2", "2026-11-03T00:00", 0),
                        frozen("2", "2026-11-04T00:00", 2)));
        assertThat(steps(result)).as("0.4 fen and 0.11, then less what was paid too much")
                .containsExactly("1 1 0.002 0.01", "2 2 0.002 0.00");
        assertThat(result.standing().carry()).isEqualTo(40_000 + 11_000 + 11_000 - 100_000);
    }

    @Test
    void aMeterThatIsGoneEndsOnlyWithAValueThatAPersonWroteDown() {
        MeterValue before = frozen("1", "2026-11-02T00:00", 0);
        AccountResult read = run(TIERS, meter("1", false, before,
                frozen("1", "2026-11-03T00:00", 10_000)));
        assertThat(steps(read)).containsExactly("1 1 10.000 5.00");
        assertThat(read.ended()).as("what came behind is not known").isEmpty();
        AccountResult written = run(TIERS, meter("1", false, before,
                frozen("1", "2026-11-03T00:00", 10_000),
                value("1", "2026-11-03T12:00", MeterValue.Source.BY_HAND, 14_000)));
        assertThat(steps(written)).containsExactly("1 1 10.000 5.00", "2 1 4.000 2.00");
        assertThat(written.ended()).containsExactly("1");
    }

    @Test
    void anAccountWhoseTariffIsNotThereIsParkedAndKeepsItsPlace() {
        BilledMeter meter = meter("1", true, frozen("1", "2026-11-03T00:00", 0),
                frozen("1", "2026-11-04T00:00", 10_000));
        BilledAccount account = new BilledAccount("10000001", "3-1204", mode, "gone",
                at("2026-11-01T10:00"), Usage.ZERO, List.of(meter), 7, 123, Map.of(), Map.of());
        AccountResult result = AccountRun.withoutTariff(account, DAY);
        assertThat(result.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(result.charges()).isEmpty();
        assertThat(result.reached()).isEmpty();
        assertThat(result.standing().carry()).isEqualTo(123);
        FoundProblem problem = result.problem();
        assertThat(problem).isNotNull();
        assertThat(problem.detail()).isEqualTo("gone");
    }

    @Test
    void aNewMeterOfAnAccountIsAStartValueBesideTheOthers() {
        mode = BillingMode.POSTPAID;
        AccountResult result = run(TIERS,
                meter("1", true, frozen("1", "2026-11-03T00:00", 0),
                        frozen("1", "2026-11-04T00:00", 10_000)),
                meter("2", true, null, frozen("2", "2026-11-04T00:00", 777_000)));
        assertThat(steps(result)).containsExactly("1 1 10.000 5.00");
        assertThat(result.starts()).extracting(MeterValue::meterNumber).containsExactly("2");
        assertThat(result.outcome()).isEqualTo(Outcome.CHARGED);
        assertThat(result.charges().getFirst().mode()).isEqualTo(BillingMode.POSTPAID);
        assertThat(result.charges().getFirst().id()).isNotEqualTo(new UUID(0, 0));
    }
}
