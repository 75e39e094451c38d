package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wattdesk.vending.model.Scenario;

/// Money 5: the program dies right after each point; what is on disk, and how it recovers.
class CrashPointsTest {

    private final Scenario s = new Scenario();
    private final SellCommand sale = s.order(100, SellCommand.Delivery.BUS);

    @AfterEach
    void itRecoversToExactlyOneCredit() {
        if (!s.isRecorded(sale)) {
            s.sell(sale);
        }
        s.serve();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.executed()).isEqualTo(1);
        assertThat(Invariants.broken(s.history())).isEmpty();
    }

    @Test
    void c0IdMadeNothingSaved() {
        assertThat(s.dieAt("read", 1).sell(sale)).isEmpty();
        assertThat(s.isRecorded(sale)).isFalse();
    }

    @Test
    void c4CashTakenPaidNotCommitted() {
        assertThat(s.dieAt("commit", 1).sell(sale)).isEmpty();
        assertThat(s.isRecorded(sale)).isFalse();
    }

    @Test
    void c4CashTakenPaidCommittedButNotSynced() {
        assertThat(s.dieAt("sync", 1).sell(sale)).isEmpty();
        assertThat(s.isRecorded(sale)).isFalse();
    }

    @Test
    void c5PaidCommitted() {
        assertThat(s.dieAt("synced", 1).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.PENDING);
        assertThat(s.executed()).isZero();
    }

    @Test
    void c6IntentSyncedNothingSent() {
        assertThat(s.dieAt("intent stored", 1).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.INTENT);
        assertThat(s.executed()).isZero();
    }

    @Test
    void c7SentButTheMeterDidNotGetIt() {
        assertThat(s.sendings(1).dieAt("sent", 1).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.INTENT);
        assertThat(s.executed()).isZero();
    }

    @Test
    void c8TheMeterDidItAndTheProgramDied() {
        assertThat(s.dieAt("sent", 1).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.INTENT);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void c8TheOutcomeWasReadButNotSynced() {
        assertThat(s.dieAt("sync", 3).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.INTENT);
        assertThat(s.executed()).isEqualTo(1);
    }

    @Test
    void c9CreditedNotPrinted() {
        assertThat(s.dieAt("synced", 3).sell(sale)).isEmpty();
        assertThat(s.order(sale).transferState()).isEqualTo(TransferState.DELIVERED);
        assertThat(s.printed()).isEmpty();
        assertThat(s.order(sale).prints()).isZero();
    }

    @Test
    void c10PrintedThePressAfterTheStartPrintsNoOriginalAgain() {
        assertThat(s.sell(sale)).isPresent();
        assertThat(s.printed()).hasSize(1);
        SellOutcome again = s.sell(sale).orElseThrow();
        assertThat(((SellOutcome.Sold) again).repeated()).isTrue();
        assertThat(s.printed()).hasSize(1);
    }
}
