package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.NotStartedReason;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.sim.model.Refusal;

/// The hard cases of the demo property, one by one.
class HardCasesTest {

    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);

    private static CreditOutcome sell(Rig rig, int ledgerCount) {
        return rig.driver.credit(new CreditOrder(rig.meter.spec().number(), 10_000, ledgerCount,
                "00000007", Tested.CUSTOMER, ALLOWANCE), intent -> true, step -> { });
    }

    private static NotStartedReason notStarted(Rig rig, int ledgerCount) {
        var outcome = sell(rig, ledgerCount);
        assertThat(outcome).isInstanceOf(CreditOutcome.NotStarted.class);
        assertThat(rig.meter.executedCredits()).isZero();
        assertThat(rig.neighbour.executedCredits()).isZero();
        return ((CreditOutcome.NotStarted) outcome).reason();
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void anOfflineMeterIsNotReachedAndComesBack(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.meter.offline(true);
            assertThat(notStarted(rig, rig.meter.count()))
                    .isInstanceOf(NotStartedReason.NoAnswer.class);
            assertThat(rig.neighbourDriver.read(Priority.POLL))
                    .isInstanceOf(ReadOutcome.Values.class);
            rig.meter.offline(false);
            assertThat(sell(rig, rig.meter.count())).isInstanceOf(CreditOutcome.Delivered.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void aSwappedMeterGetsNothing(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.meter.quirks(q -> q.withAnswersNumber(Optional.of("000024999999")));
            assertThat(notStarted(rig, rig.meter.count()))
                    .isInstanceOf(NotStartedReason.WrongMeter.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void aForeignPurchaseStopsTheSale(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            int ledger = rig.meter.count();
            rig.meter.foreignPurchase(5_000);
            var outcome = sell(rig, ledger);
            assertThat(outcome).isEqualTo(new CreditOutcome.NotStarted(
                    new NotStartedReason.CountDisagrees(ledger + 1, ledger), outcome.frames()));
            assertThat(rig.meter.creditedFen()).isEqualTo(5_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void aMeterThatRefusesIsRefusedAndKeepsItsMoney(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            rig.meter.quirks(q -> q.withRefuse(Optional.of(Refusal.OTHER)));
            assertThat(sell(rig, rig.meter.count())).isInstanceOf(CreditOutcome.Refused.class);
            assertThat(rig.meter.executedCredits()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void aMeterThatIsAlwaysTooLateNeverShowsAWrongValueNorDoublesACredit(Tested kind)
            throws Exception {
        try (var rig = new Rig(kind)) {
            for (int late : new int[] {300, 700, 1_100, 1_500, 2_300, 4_000}) {
                rig.meter.quirks(q -> q.withLateMillis(late));
                var now = Truth.of(rig.meter);
                if (rig.driver.read(Priority.COUNTER) instanceof ReadOutcome.Values values) {
                    Truth.assertTrue(values.snapshot(), java.util.List.of(now), rig.meter);
                }
                var sale = rig.sale(1_000);
                sale.run();
                assertThat(sale.executed()).isLessThanOrEqualTo(1);
                rig.meter.quirks(q -> q.withLateMillis(0));
                assertThat(sale.run()).as("%d ms", late).isEqualTo(Sale.End.DONE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void twoMetersOnOneAddressAreNoMeter(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            var twin = rig.line.add(kind.meter(kind.address).number("000024999999"));
            assertThat(rig.driver.read(Priority.COUNTER))
                    .isInstanceOfAny(ReadOutcome.Garbled.class, ReadOutcome.NoAnswer.class);
            notStarted(rig, rig.meter.count());
            assertThat(twin.executedCredits()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Tested.class)
    void theCounterMayWrap(Tested kind) throws Exception {
        try (var rig = new Rig(kind)) {
            int last = kind == Tested.DLT645 ? 9_999 : 65_535;
            while (rig.meter.count() != last) {
                rig.meter.foreignPurchase(1);
            }
            long executed = rig.meter.executedCredits();
            assertThat(sell(rig, last)).isInstanceOf(CreditOutcome.Delivered.class);
            assertThat(rig.meter.count()).isZero();
            assertThat(rig.meter.executedCredits()).isEqualTo(executed + 1);
        }
    }
}
