package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;

/// Meters are changed, moved, corrected and put back, at the worst of times: their energy is
/// charged once, to whom it belongs, and nobody else's run is held up.
class MetersComeAndGoTest {

    private static final String ACCOUNT = "10000001";
    private static final String TENANT = "10000002";
    private static final String METER = "000000000001";
    private static final String OTHER = "000000000009";

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

    private Decided changed(Problem problem, Instant at, long last, long first) {
        return decide(problem, new Decision.Changed(at, total(last), total(first)));
    }

    /// The new tenant has the meter from now on.
    private void handOver(String to) {
        town.account(to, BillingMode.POSTPAID, "flat", town.clock.instant());
        town.hang(METER, to);
    }

    /// A step that somebody must look at, in the night behind.
    private void jump(String local) {
        town.meters.get(METER).add(at(local), 3_000_000);
    }

    @Test
    void aMeterThatWasChangedWhileItsReadingsWaitedIsStillAskedForItsLastRegister() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        jump("2026-11-02T12:00");
        run("2026-11-03T00:30");
        Problem jump = only(Problem.Kind.JUMP);
        town.now("2026-11-03T12:00");
        town.hang(METER, null);
        town.meter(OTHER, ACCOUNT, 7_000, 2_000);
        run("2026-11-04T00:30");
        assertThat(decide(jump, new Decision.Checked())).isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_024_000);
        Problem problem = only(Problem.Kind.METER_CHANGED);
        assertThat(problem.detail()).isEqualTo(METER);
        MeterValue from = problem.from();
        assertThat(from).isNotNull();
        assertThat(from.at()).as("its last reading").isEqualTo(at("2026-11-03T00:00"));
        long last = town.meters.get(METER).wh(at("2026-11-03T12:00"));
        assertThat(changed(problem, at("2026-11-03T12:00"), last, 7_000))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_024_000 + 12_000 + 24_000);
        assertThat(town.work.problems()).isEmpty();
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_024_000 + 12_000 + 24_000 + 48_000);
    }

    @Test
    void aTenantCannotHaveMovedInBeforeWhatTheOneBeforeHasBeenReadTo() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        town.now("2026-11-03T09:00");
        handOver(TENANT);
        run("2026-11-04T00:30");
        Problem problem = only(Problem.Kind.TENANT_CHANGED);
        long evening = town.meters.get(METER).wh(at("2026-11-02T18:00"));
        assertThat(changed(problem, at("2026-11-02T18:00"), evening, evening))
                .isEqualTo(new Decided.NotValid("at", at("2026-11-02T18:00").toString()));
        long morning = town.meters.get(METER).wh(at("2026-11-03T09:00"));
        assertThat(changed(problem, at("2026-11-03T09:00"), 1_000, morning)).matches(
                d -> d instanceof Decided.NotValid(var field, var _) && field.equals("last"));
        assertThat(changed(problem, at("2026-11-03T09:00"), morning, morning))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000 + 9_000);
        assertThat(town.chargedWh(TENANT)).isEqualTo(15_000);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void whatTheTenantBeforeHasWaitingIsHisAndNotChargedToTheNextAgain() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        jump("2026-11-02T12:00");
        run("2026-11-04T00:30");
        town.now("2026-11-04T09:00");
        handOver(TENANT);
        run("2026-11-05T00:30");
        assertThat(town.work.problems()).as("each has his own").extracting(
                p -> p.account() + " " + p.kind()).containsExactly(
                        ACCOUNT + " JUMP", TENANT + " TENANT_CHANGED");
        Problem jump = town.work.problems().getFirst();
        Problem tenant = town.work.problems().getLast();
        long early = town.meters.get(METER).wh(at("2026-11-03T09:00"));
        assertThat(changed(tenant, at("2026-11-03T09:00"), early, early))
                .as("read at the account before until the 4th")
                .isInstanceOf(Decided.NotValid.class);
        long morning = town.meters.get(METER).wh(at("2026-11-04T09:00"));
        assertThat(changed(tenant, at("2026-11-04T09:00"), morning, morning))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(TENANT)).isEqualTo(15_000);
        assertThat(decide(jump, new Decision.Checked())).isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_000_000 + 48_000 + 9_000);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void aProblemWithAMeterThatMovedOnHoldsNobodyUp() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        town.account("10000003", BillingMode.METER, "flat", at("2026-11-01T10:00"));
        town.meter("000000000003", "10000003", 0, 1_000);
        run("2026-11-02T00:30");
        jump("2026-11-02T12:00");
        run("2026-11-03T00:30");
        only(Problem.Kind.JUMP);
        town.close(ACCOUNT);
        handOver(TENANT);
        run("2026-11-04T00:30");
        assertThat(town.work.problems()).hasSize(2);
        assertThat(town.chargedWh("10000003")).as("the others are charged").isEqualTo(48_000);
    }

    @Test
    void aMeterThatComesBackToAnAccountGoesOnFromItsNewRegister() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        town.now("2026-11-02T12:00");
        town.hang(METER, null);
        town.meter(OTHER, ACCOUNT, 0, 2_000);
        run("2026-11-03T00:30");
        assertThat(changed(only(Problem.Kind.METER_CHANGED), at("2026-11-02T12:00"), 26_000, 0))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(12_000 + 24_000);
        town.now("2026-11-03T12:00");
        town.hang(OTHER, null);
        town.hang(METER, ACCOUNT);
        run("2026-11-04T00:30");
        long back = town.meters.get(METER).wh(at("2026-11-03T12:00"));
        assertThat(changed(only(Problem.Kind.METER_CHANGED), at("2026-11-03T12:00"), 48_000, back))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(12_000 + 48_000 + 12_000);
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(12_000 + 48_000 + 12_000 + 24_000);
        assertThat(town.work.problems()).isEmpty();
    }
}
