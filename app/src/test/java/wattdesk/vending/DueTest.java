package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.Move;
import wattdesk.metering.CreditIntent;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// What a delivery goes on from after it stored an intent, without asking the books again, is what
/// its commit wrote there.
class DueTest {

    private static final String METER = "000024170093";
    private static final CreditTransfer PENDING = new CreditTransfer(
            new UUID(1, 1), new UUID(2, 2), 7, "10000001", "3-1204", METER, Money.ofYuan(100),
            new UnitPrice(5820), TransferState.PENDING, 3, 1, 1, true, null,
            new Order.Trouble("WD-3010", "no answer"));
    private static final CreditIntent INTENT = new CreditIntent(METER, 31, 32, Money.ofYuan(5),
            Money.ofYuan(50), null, Money.ofYuan(100), "0123456789abcdef",
            Instant.parse("2026-11-22T06:00:00Z"));

    @Test
    void aCreditStandsAsTheMoveOfItsIntentSays() {
        Due due = due(new MeterStanding(31, Money.ofYuan(4)));
        CreditTransfer then = due.storing(INTENT).credit();
        TransferMoved move = (TransferMoved) moves(due).getFirst();
        assertThat(then.state()).isEqualTo(move.to());
        assertThat(then.steps()).isEqualTo(move.step() + 1);
        assertThat(then.sendings()).isEqualTo(move.sendings()).isEqualTo(2);
        assertThat(then.silentSendings()).isEqualTo(move.silentSendings());
        assertThat(then.intent()).isEqualTo(move.intent()).isEqualTo(INTENT);
        assertThat(then.trouble()).isEqualTo(move.trouble());
        assertThat(then.held()).as("only what is pending can be held").isFalse();
        assertThat(due.storing(INTENT).standing()).isEqualTo(due.standing());
        assertThat(moves(due)).hasSize(1);
    }

    @Test
    void aMeterNeverSeenBeforeIsExpectedAsItsIntentFoundIt() {
        Due due = due(MeterStanding.UNSEEN);
        assertThat(moves(due).getLast()).isEqualTo(new MeterSeen(METER, null,
                due.storing(INTENT).standing().count(),
                due.storing(INTENT).standing().lastBalance()));
    }

    private static List<Move> moves(Due due) {
        return TransferBookings.intentStored(due.credit(), due.standing(), INTENT).moves();
    }

    private static Due due(MeterStanding standing) {
        return new Due(PENDING, standing, Optional.empty(), true);
    }
}
