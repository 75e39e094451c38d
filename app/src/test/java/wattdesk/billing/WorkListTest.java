package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.tariff.TariffVersion;

/// What stands in the way is named, waits, and is decided by people with a reason.
class WorkListTest {

    private static final String ACCOUNT = "10000001";
    private static final String METER = "000000000001";

    @TempDir Path folder;
    BillingTown town;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void run(String local) {
        town.now(local);
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    private Problem only(Problem.Kind kind) {
        assertThat(town.work.problems()).extracting(Problem::kind).containsExactly(kind);
        return town.work.problems().getFirst();
    }

    private Decided decide(Problem problem, Decision decision) {
        return town.work.decide(problem.id(), decision, "核对过", SUPERVISOR);
    }

    private static Figures total(long wh) {
        return Figures.ofTotal(new Usage(wh));
    }

    @Test
    void aRolloverIsNoFreeEnergyAndNoBillOfAMillion() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 999_970_000, 1_000);
        meter.width = 1_000_000_000;
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        run("2026-11-04T00:30");
        assertThat(town.chargedWh(ACCOUNT)).as("parked with its reason").isZero();
        Problem problem = only(Problem.Kind.NEGATIVE_STEP);
        assertThat(problem.detail()).isEqualTo("total");
        assertThat(problem.actions()).contains(Problem.Action.ROLLED_OVER);
        assertThat(town.records.run(new BusinessDay(LocalDate.of(2026, 11, 3))).orElseThrow()
                .parked()).isEqualTo(1);
        assertThat(decide(problem, new Decision.RolledOver()))
                .matches(d -> d instanceof Decided.Ok(int charges, var _) && charges == 2);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(48_000);
        ExplainedCharge first =
                town.records.charge(town.charges(ACCOUNT).getFirst().id()).orElseThrow();
        assertThat(first.lifted()).isEqualTo(BillingTown.WIDTH);
        assertThat(town.work.problems()).isEmpty();
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(72_000);
    }

    @Test
    void aRolloverOfARegisterThatOnlyFellIsAJumpToo() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 50_000_000, 1_000);
        run("2026-11-02T00:30");
        meter.add(at("2026-11-02T12:00"), -40_000_000);
        run("2026-11-03T00:30");
        assertThat(decide(only(Problem.Kind.NEGATIVE_STEP), new Decision.RolledOver()))
                .matches(d -> d instanceof Decided.Ok(int charges, var next)
                        && charges == 0 && next.isPresent());
        only(Problem.Kind.JUMP);
        assertThat(town.chargedWh(ACCOUNT)).isZero();
    }

    @Test
    void aJumpIsChargedWhenSomebodyCheckedIt() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        meter.add(at("2026-11-02T12:00"), 3_000_000);
        run("2026-11-03T00:30");
        Problem problem = only(Problem.Kind.JUMP);
        assertThat(problem.detail()).isEqualTo("3024.000 > 2000.000");
        assertThat(decide(problem, new Decision.RolledOver()))
                .isInstanceOf(Decided.DoesNotFit.class);
        assertThat(decide(problem, new Decision.Checked())).isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_024_000);
        assertThat(decide(problem, new Decision.Checked())).isInstanceOf(Decided.Gone.class);
    }

    @Test
    void aMeterChangedAtNoonIsSettledWithBothRegisters() {
        town.meter(METER, ACCOUNT, 100_000, 1_000);
        run("2026-11-02T00:30");
        town.now("2026-11-02T12:00");
        town.hang(METER, null);
        town.meter("000000000009", ACCOUNT, 7_000, 2_000);
        run("2026-11-03T00:30");
        Problem problem = only(Problem.Kind.METER_CHANGED);
        assertThat(problem.detail()).isEqualTo(METER);
        assertThat(decide(problem, new Decision.Changed(at("2026-11-02T12:00"), total(50_000),
                total(7_000)))).matches(d -> d instanceof Decided.NotValid(var field, var _)
                        && field.equals("last"));
        assertThat(decide(problem, new Decision.Changed(at("2026-11-01T12:00"), total(126_000),
                total(7_000)))).matches(d -> d instanceof Decided.NotValid(var field, var _)
                        && field.equals("at"));
        assertThat(decide(problem, new Decision.Changed(at("2026-11-02T12:00"), total(126_000),
                total(99_000)))).matches(d -> d instanceof Decided.NotValid(var field, var _)
                        && field.equals("first"));
        assertThat(decide(problem, new Decision.Changed(at("2026-11-02T12:00"), total(126_000),
                total(7_000)))).isInstanceOf(Decided.Ok.class);
        assertThat(town.charges(ACCOUNT)).extracting(c -> c.meterNumber() + " " + c.usage())
                .containsExactly(METER + " 12.000", "000000000009 24.000");
        run("2026-11-04T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(12_000 + 24_000 + 48_000);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void aNewTenantPaysNothingOfTheTimeBefore() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        town.now("2026-11-03T18:00");
        town.close(ACCOUNT);
        town.account("10000002", BillingMode.POSTPAID, "flat", at("2026-11-03T18:00"));
        town.hang(METER, "10000002");
        run("2026-11-04T00:30");
        Problem problem = only(Problem.Kind.TENANT_CHANGED);
        assertThat(problem.account()).isEqualTo("10000002");
        long handedOver = town.meters.get(METER).wh(at("2026-11-03T18:00"));
        assertThat(decide(problem, new Decision.Changed(at("2026-11-03T18:00"),
                total(handedOver), total(handedOver)))).isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000 + 18_000);
        assertThat(town.chargedWh("10000002")).isEqualTo(6_000);
    }

    @Test
    void aMissingPriceParksTheAccountAndGoesWhenThePriceIsThere() {
        town.tariff(BillingPlans.of("later",
                TariffVersion.flat(at("2027-01-01T00:00"), BillingPlans.price("0.5"))));
        town.account("10000002", BillingMode.METER, "later", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 1_000);
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        Problem problem = only(Problem.Kind.NO_PRICE);
        assertThat(town.chargedWh(ACCOUNT)).as("the run goes on for the others").isEqualTo(24_000);
        assertThat(decide(problem, new Decision.Retry()))
                .matches(d -> d instanceof Decided.Ok(int charges, var next)
                        && charges == 0 && next.isPresent());
        town.tariff(BillingPlans.of("later",
                TariffVersion.flat(BillingPlans.EARLY, BillingPlans.price("0.5"))));
        assertThat(decide(problem, new Decision.Retry()))
                .matches(d -> d instanceof Decided.Ok(int charges, var next)
                        && charges == 1 && next.isEmpty());
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void aReadingWrittenDownFillsAGap() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        meter.offline = true;
        town.now("2026-11-03T09:00");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.NothingRead.class);
        assertThat(town.work.writeDown(METER, at("2026-11-03T08:00"),
                total(meter.wh(at("2026-11-03T08:00"))), "", SUPERVISOR))
                .isInstanceOf(Decided.NoReason.class);
        assertThat(town.work.writeDown(METER, at("2026-11-03T08:00"),
                total(meter.wh(at("2026-11-03T08:00"))), "通信故障，现场抄表", SUPERVISOR))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(32_000);
        assertThat(town.work.gaps()).isEmpty();
        meter.offline = false;
        run("2026-11-04T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(48_000);
    }

    @Test
    void onlyWhoMayDecidesAndAlwaysWithAReason() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        meter.add(at("2026-11-02T12:00"), 3_000_000);
        run("2026-11-03T00:30");
        Problem problem = only(Problem.Kind.JUMP);
        Actor cashier = new Actor(new Operator("cashier", "王芳", Role.CASHIER), null);
        assertThat(town.work.decide(problem.id(), new Decision.Checked(), "x", cashier))
                .isInstanceOf(Decided.NotPermitted.class);
        assertThat(town.work.decide(problem.id(), new Decision.Checked(), " ", SUPERVISOR))
                .isInstanceOf(Decided.NoReason.class);
        assertThat(town.work.decide(new UUID(1, 1), new Decision.Checked(), "x", SUPERVISOR))
                .isInstanceOf(Decided.Gone.class);
        assertThat(town.chargedWh(ACCOUNT)).isZero();
    }
}
