package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.NotStartedReason.LineLost;

/// One sale as the ledger drives it (money 3): intent first, never a blind repeat, read-back until
/// it is known. Every claim of the driver is held against what the meter really did.
final class Sale {

    /// How a sale ended.
    enum End { DELIVERED, REFUSED, DISPUTED, NOT_REACHED }

    private static final int MOST_TRIES = 12;
    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);

    private final Rig rig;
    private final long amountFen;
    private final int ledgerCount;
    private final long executedBefore;
    private final long creditedBefore;
    private @Nullable CreditIntent open;

    Sale(Rig rig, long amountFen) {
        this.rig = rig;
        this.amountFen = amountFen;
        this.ledgerCount = rig.meter.count();
        this.executedBefore = rig.meter.executedCredits();
        this.creditedBefore = rig.meter.creditedFen();
    }

    /// Goes on until the sale is decided, as a janitor would.
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
            return rig.driver.readBack(open, ALLOWANCE);
        }
        var order = new CreditOrder(rig.meter.spec().number(), amountFen, ledgerCount,
                "00000007", Tested.CUSTOMER, ALLOWANCE);
        return rig.driver.credit(order, intent -> {
            open = intent;
            return true;
        }, step -> { });
    }

    private @Nullable End judge(CreditOutcome outcome) {
        return switch (outcome) {
            case CreditOutcome.Delivered(var before, var after, var frames) -> {
                assertCredited(1, amountFen, outcome);
                assertThat(after.count()).isEqualTo(rig.meter.count());
                assertThat(after.balanceFen()).isEqualTo(rig.meter.balanceFen());
                yield End.DELIVERED;
            }
            case CreditOutcome.Refused _ -> {
                assertCredited(0, 0, outcome);
                assertThat(rig.meter.count()).isEqualTo(ledgerCount);
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
        assertCredited(0, 0, outcome);
        assertThat(rig.meter.count()).isEqualTo(ledgerCount);
        open = null;
        return null;
    }

    private void assertCredited(long times, long fen, CreditOutcome outcome) {
        assertThat(executed()).as("executed, but the driver says %s", outcome).isEqualTo(times);
        assertThat(rig.meter.creditedFen() - creditedBefore).isEqualTo(fen);
    }

    long executed() {
        return rig.meter.executedCredits() - executedBefore;
    }
}
