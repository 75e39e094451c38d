package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wattdesk.meterio.matrix.Sale.End;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.NotStartedReason;
import wattdesk.meterio.port.PortException;

/// Every fault at a credit and at a refund of an ORDER meter, which has no count: moved exactly
/// once, whatever the driver was told, and people where only they can decide (12, 16.3, 22).
@Execution(ExecutionMode.CONCURRENT)
class OrderMatrixTest {

    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);

    @TestFactory
    Stream<DynamicTest> aCreditAndARefundAreExecutedOnce() {
        return Stream.of(false, true).flatMap(refund -> Plans.all().stream().map(plan ->
                DynamicTest.dynamicTest((refund ? "refund " : "credit ") + plan, () -> {
                    for (var whole : List.of("credit=" + plan, "echo:on,credit=" + plan,
                            "credit=" + plan + ",none", "credit=none," + plan,
                            "credit=none,none*3," + plan, "credit=reqlost," + plan,
                            "credit=" + plan + ",gone")) {
                        move(refund, whole);
                    }
                })));
    }

    private static void move(boolean refund, String plan) throws PortException {
        try (var rig = Rig645.order()) {
            rig.line.plan(plan);
            var end = rig.sale(10_000, refund, "2026112800000001").run();
            if (!plan.contains("partial")) {
                assertThat(end).isEqualTo(End.DONE);
                rig.line.plan("");
                rig.replug();
                assertThat(rig.sale(100, refund, "2026112800000002").run())
                        .as("the next one").isEqualTo(End.DONE);
            }
        } catch (AssertionError e) {
            throw new AssertionError(plan + ": " + e.getMessage(), e);
        }
    }

    @Test
    void an_error_reply_to_a_credit_that_was_applied_is_delivered() throws PortException {
        try (var rig = Rig645.order()) {
            rig.line.plan("credit=partial:all");
            assertThat(rig.sale(10_000, false, "2026112800000001").run())
                    .isEqualTo(End.DONE);
        }
    }

    @Test
    void an_error_reply_without_a_change_is_refused() throws PortException {
        try (var rig = Rig645.order()) {
            assertThat(rig.sale(10_000, false, "2026112800000001").run())
                    .isEqualTo(End.DONE);
            assertThat(rig.sale(10_000, false, "2026112800000001").run())
                    .as("this meter refuses a number that it knows").isEqualTo(End.REFUSED);
        }
    }

    @Test
    void a_refund_that_use_could_hide_is_for_people() throws PortException {
        try (var rig = Rig645.order()) {
            assertThat(rig.sale(3, true, "2026112800000001").run())
                    .isEqualTo(End.DISPUTED);
        }
    }

    private static CreditOrder order(long fen, String number) {
        return new CreditOrder(Rig645.ADDRESS, fen, null, "07000000", "000000031204", ALLOWANCE,
                number);
    }

    private static NotStartedReason notStarted(CreditOutcome outcome) {
        assertThat(outcome).isInstanceOf(CreditOutcome.NotStarted.class);
        return ((CreditOutcome.NotStarted) outcome).reason();
    }

    @Test
    void a_refund_over_the_balance_is_not_sent() throws PortException {
        try (var rig = Rig645.order()) {
            var outcome = rig.purse.refund(order(37_001, "2026112800000001"), intent -> true,
                    step -> { });
            assertThat(notStarted(outcome))
                    .isEqualTo(new NotStartedReason.RefundTooHigh(37_000, 37_001));
            assertThat(rig.meter.executedRefunds()).isZero();
        }
    }

    @Test
    void without_an_order_number_nothing_is_sent() throws PortException {
        try (var rig = Rig645.order()) {
            var outcome = rig.purse.credit(order(10_000, null), intent -> true, step -> { });
            assertThat(notStarted(outcome)).isEqualTo(new NotStartedReason.OrderNumberMissing());
            assertThat(rig.meter.executedCredits()).isZero();
        }
    }

    @Test
    void a_count_meter_has_no_refund() throws PortException {
        try (var rig = Rig645.count()) {
            var outcome = rig.purse.refund(order(100, "2026112800000001"), intent -> true,
                    step -> { });
            assertThat(notStarted(outcome)).isEqualTo(new NotStartedReason.NoRefund());
        }
    }
}
