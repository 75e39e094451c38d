package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.Change;
import wattdesk.ledger.store.LedgerTimeGuard;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// The schedule, the button and the work list at the same time: nobody charges what another has
/// charged, and what is refused to one is done by the next.
class TwoAtOnceTest {

    private static final String ACCOUNT = "10000001";
    private static final String METER = "000000000001";

    @TempDir Path folder;
    BillingTown town;
    final AtomicReference<@Nullable Consumer<Change>> before = new AtomicReference<>();

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00")).again(books -> change -> {
            Consumer<Change> once = before.get();
            if (once != null) {
                once.accept(change);
            }
            return books.commit(change);
        });
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
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

    /// Just before a change of that kind is committed, once.
    private void before(String action, Runnable act) {
        before.set(change -> {
            AuditEntry audit = change.audit();
            if (audit.action().equals(action)) {
                before.set(null);
                act.run();
            }
        });
    }

    @Test
    void aSecondRunIsRefusedWhileOneIsUnderWay() {
        List<RunEnd> second = new ArrayList<>();
        before("ACCOUNTS_CHARGED", () -> {
            assertThat(town.runs.underWay()).isPresent();
            second.add(town.catchUp());
        });
        run("2026-11-03T00:30");
        assertThat(second).containsExactly(new RunEnd.Refused(new RunEnd.Why.UnderWay()));
        assertThat(town.runs.underWay()).isEmpty();
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000);
    }

    @Test
    void anotherRunOnTheSameBooksDoesNotChargeTwice() {
        DailyRun another = new DailyRun(town.ports,
                new LedgerTimeGuard(town.open.books, town.open.writer), town.clock);
        before("ACCOUNTS_CHARGED", () -> assertThat(another.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                .isInstanceOf(RunEnd.Done.class));
        town.now("2026-11-03T00:30");
        assertThat(town.catchUp()).as("done by the other: the same commands, once")
                .isInstanceOf(RunEnd.Done.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000);
        run("2026-11-04T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(48_000);
    }

    @Test
    void aPersonWhoDecidesWhileTheRunIsAtTheAccountChargesItOnce() {
        town.meters.get(METER).add(at("2026-11-02T12:00"), 3_000_000);
        run("2026-11-03T00:30");
        Problem jump = town.work.problems().getFirst();
        before("ACCOUNTS_CHARGED", () -> assertThat(town.work.decide(
                jump.id(), new Decision.Checked(), "核对过", SUPERVISOR))
                .isInstanceOf(Decided.Ok.class));
        town.now("2026-11-04T00:30");
        RunEnd _ = town.catchUp();
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_024_000);
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_000_000 + 3 * 24_000);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void aRunThatCameBetweenADecisionAndItsChargeIsNotChargedAgain() {
        town.meters.get(METER).add(at("2026-11-02T12:00"), 3_000_000);
        run("2026-11-03T00:30");
        Problem jump = town.work.problems().getFirst();
        town.now("2026-11-04T00:30");
        before("ACCOUNTS_CHARGED", () -> assertThat(town.catchUp())
                .isInstanceOf(RunEnd.Done.class));
        assertThat(town.work.decide(jump.id(), new Decision.Checked(), "核对过", SUPERVISOR))
                .as("the run was quicker").isInstanceOf(Decided.NotWritten.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(3_000_000 + 2 * 24_000);
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void cancelStopsTheRunUnderWayAndNothingIsLost() {
        before("RUN_BEGUN", () -> town.runs.cancel());
        town.now("2026-11-03T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Cancelled.class);
        assertThat(town.chargedWh(ACCOUNT)).isZero();
        town.runs.cancel();
        assertThat(town.catchUp()).as("a cancel of nothing stops nothing")
                .isInstanceOf(RunEnd.Done.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000);
    }
}
