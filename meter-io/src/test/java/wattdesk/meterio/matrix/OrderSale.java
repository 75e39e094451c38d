package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.NotStartedReason.LineLost;

/// One sale or refund on an ORDER meter as the ledger drives it: one order number, used again only
/// after the read-back proved that nothing was done with it. Every claim of the driver is held
/// against what the meter really did.
final class OrderSale {

    /// How it ended.
    enum End { DONE, REFUSED, DISPUTED, NOT_REACHED }

    private static final int MOST_TRIES = 12;
    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);

    private final Rig645 rig;
    private final long amountFen;
    private final boolean refund;
    private final String number;
    private final long executedBefore;
    private final long movedBefore;
    private @Nullable CreditIntent open;

    OrderSale(Rig645 rig, long amountFen, boolean refund, String number) {
        this.rig = rig;
        this.amountFen = amountFen;
        this.refund = refund;
        this.number = number;
        this.executedBefore = executed();
        this.movedBefore = moved();
    }

    End run() {
        for (int i = 0; i < MOST_TRIES; i++) {
            var outcome = step();
            assertThat(executed() - executedBefore).as("executions").isLessThanOrEqualTo(1);
            var end = judge(outcome);
            if (end != null) {
                return end;
            }
            rig.replug();
            rig.pause(Duration.ofSeconds(2));
        }
        return End.NOT_REACHED;
    }

    private CreditOutcome step() {
        if (open != null) {
            return rig.purse.readBack(open, ALLOWANCE);
        }
        var order = new CreditOrder(Rig645.ADDRESS, amountFen, null, "07000000", "000000031204",
                ALLOWANCE, number);
        return refund ? rig.purse.refund(order, this::keep, step -> { })
                : rig.purse.credit(order, this::keep, step -> { });
    }

    private boolean keep(CreditIntent intent) {
        open = intent;
        return true;
    }

    private @Nullable End judge(CreditOutcome outcome) {
        return switch (outcome) {
            case CreditOutcome.Delivered(var before, var after, var frames) -> {
                assertMoved(1, amountFen, outcome);
                assertThat(after.balanceFen()).isEqualTo(rig.meter.balanceFen());
                yield End.DONE;
            }
            case CreditOutcome.Refused _ -> {
                assertMoved(0, 0, outcome);
                yield End.REFUSED;
            }
            case CreditOutcome.NotApplied _ -> again(outcome);
            case CreditOutcome.NotStarted(var reason, var frames) -> {
                assertThat(open == null || reason instanceof LineLost)
                        .as("nothing was sent: %s", reason).isTrue();
                yield again(outcome);
            }
            case CreditOutcome.Unknown _ -> null;
            case CreditOutcome.Disputed _ -> End.DISPUTED;
        };
    }

    private @Nullable End again(CreditOutcome outcome) {
        assertMoved(0, 0, outcome);
        open = null;
        return null;
    }

    private void assertMoved(long times, long fen, CreditOutcome outcome) {
        assertThat(executed() - executedBefore).as("executed, but the driver says %s", outcome)
                .isEqualTo(times);
        assertThat(moved() - movedBefore).isEqualTo(fen);
    }

    private long executed() {
        return refund ? rig.meter.executedRefunds() : rig.meter.executedCredits();
    }

    private long moved() {
        return refund ? rig.meter.refundedFen() : rig.meter.creditedFen();
    }
}
