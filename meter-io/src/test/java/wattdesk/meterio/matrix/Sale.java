package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.NotStartedReason.LineLost;
import wattdesk.meterio.meter.PrepaidMeter;

/// One sale or refund as the ledger drives it (money 3): intent first, never a blind repeat,
/// read-back until it is known; the same count or order number again only after the read-back
/// proved that nothing was done with it. Every claim of the driver is held against what the meter
/// really did.
final class Sale {

    /// How it ended.
    enum End { DONE, REFUSED, DISPUTED, NOT_REACHED }

    private static final int MOST_TRIES = 12;
    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);

    private final LineRig rig;
    private final PrepaidMeter purse;
    private final long amountFen;
    private final boolean refund;
    private final @Nullable String orderNumber;
    private final int ledgerCount;
    private final long executedBefore;
    private final long movedBefore;
    private @Nullable CreditIntent open;

    /// @param orderNumber for a meter that has no count
    Sale(LineRig rig, PrepaidMeter purse, long amountFen, boolean refund,
            @Nullable String orderNumber) {
        this.rig = rig;
        this.purse = purse;
        this.amountFen = amountFen;
        this.refund = refund;
        this.orderNumber = orderNumber;
        this.ledgerCount = rig.meter.count();
        this.executedBefore = allExecuted();
        this.movedBefore = moved();
    }

    /// Goes on until it is decided, as a janitor would.
    End run() {
        for (int i = 0; i < MOST_TRIES; i++) {
            var outcome = step();
            assertThat(executed()).as("executions so far").isLessThanOrEqualTo(1);
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
            return purse.readBack(open, ALLOWANCE);
        }
        var order = new CreditOrder(rig.meter.spec().number(), amountFen,
                orderNumber == null ? ledgerCount : null, "07000000", Tested.CUSTOMER, ALLOWANCE,
                orderNumber);
        return refund ? purse.refund(order, this::keep, step -> { })
                : purse.credit(order, this::keep, step -> { });
    }

    private boolean keep(CreditIntent intent) {
        open = intent;
        return true;
    }

    private @Nullable End judge(CreditOutcome outcome) {
        return switch (outcome) {
            case CreditOutcome.Delivered(var before, var after, var frames) -> {
                assertMoved(1, amountFen, outcome);
                if (orderNumber == null) {
                    assertThat(after.count()).isEqualTo(rig.meter.count());
                }
                assertThat(after.balanceFen()).isEqualTo(rig.meter.balanceFen());
                yield End.DONE;
            }
            case CreditOutcome.Refused _ -> {
                assertNothing(outcome);
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

    /// Nothing arrived, so the same count may be sent again as a new decision.
    private @Nullable End again(CreditOutcome outcome) {
        assertNothing(outcome);
        open = null;
        return null;
    }

    private void assertNothing(CreditOutcome outcome) {
        assertMoved(0, 0, outcome);
        assertThat(rig.meter.count()).isEqualTo(ledgerCount);
    }

    private void assertMoved(long times, long fen, CreditOutcome outcome) {
        assertThat(executed()).as("executed, but the driver says %s", outcome).isEqualTo(times);
        assertThat(moved() - movedBefore).isEqualTo(fen);
    }

    long executed() {
        return allExecuted() - executedBefore;
    }

    private long allExecuted() {
        return rig.meter.executedCredits() + rig.meter.executedRefunds();
    }

    private long moved() {
        return refund ? rig.meter.refundedFen() : rig.meter.creditedFen();
    }
}
