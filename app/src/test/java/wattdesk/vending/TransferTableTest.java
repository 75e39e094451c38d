package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// Money 3.2, line by line, written down a second time: what is not here is refused.
class TransferTableTest {

    @ParameterizedTest(name = "{0} on {1} becomes {2}")
    @CsvSource({
        "PENDING,INTENT_STORED,INTENT", "PENDING,PUT_OFF,PENDING", "PENDING,VOIDED,CANCELLED",
        "INTENT,INTENT_STORED,INTENT", "INTENT,PROVED_DONE,DELIVERED",
        "INTENT,METER_REFUSED,REFUSED", "INTENT,PROVED_NOT_DONE,INTENT", "INTENT,PUT_OFF,PENDING",
        "INTENT,NO_ANSWER,UNKNOWN", "INTENT,MISFIT,DISPUTED", "UNKNOWN,PROVED_DONE,DELIVERED",
        "UNKNOWN,PROVED_NOT_DONE,INTENT", "UNKNOWN,MISFIT,DISPUTED", "UNKNOWN,NO_ANSWER,UNKNOWN",
        "REFUSED,INTENT_STORED,INTENT", "REFUSED,PUT_OFF,REFUSED", "REFUSED,VOIDED,CANCELLED",
        "DISPUTED,FOUND_ARRIVED,DELIVERED", "DISPUTED,FOUND_NOT_ARRIVED,REFUSED"})
    void movesAlong(TransferState from, TransferEvent on, TransferState to) {
        assertThat(TransferTable.next(from, on)).contains(to);
        assertThat(TransferStep.of(in(from), on).moved().to()).isEqualTo(to);
    }

    @Test
    void nothingElseMoves() {
        assertThat(TransferTable.ROWS).hasSize(19).doesNotHaveDuplicates();
        for (TransferState from : TransferState.values()) {
            for (TransferEvent on : TransferEvent.values()) {
                if (TransferTable.next(from, on).isEmpty()) {
                    assertThatThrownBy(() -> TransferStep.of(in(from), on))
                            .as(from + " on " + on).isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    @Test
    void deliveredAndCancelledAreFinal() {
        assertThat(TransferTable.ROWS).extracting(TransferTable.Row::from)
                .doesNotContain(TransferState.DELIVERED, TransferState.CANCELLED);
    }

    @Test
    void everyStateCanBeReachedAndEveryOpenOneCanBeLeft() {
        Set<TransferState> reached = TransferTable.ROWS.stream()
                .map(TransferTable.Row::to).collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(TransferState.values());
        Arrays.stream(TransferState.values()).filter(TransferState::open).forEach(open ->
                assertThat(TransferTable.ROWS)
                        .anyMatch(r -> r.from() == open && r.to() != open));
    }

    @Test
    void aForgedMoveIsRefused() {
        assertThatThrownBy(() -> new TransferMoved(new UUID(0, 1), "1", 0, TransferState.DELIVERED,
                TransferEvent.INTENT_STORED, TransferState.INTENT, 1, 0, null, null, null, null,
                null, "", List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSaleIsPaidOnceAndVoidedOnce() {
        assertThat(SaleTable.next(SaleState.QUOTED, SaleEvent.CASH_CONFIRMED))
                .contains(SaleState.PAID);
        assertThat(SaleTable.next(SaleState.PAID, SaleEvent.VOIDED)).contains(SaleState.VOIDED);
        assertThat(SaleTable.ROWS).hasSize(2);
        assertThat(SaleTable.next(SaleState.VOIDED, SaleEvent.CASH_CONFIRMED)).isEmpty();
        assertThat(SaleTable.next(SaleState.PAID, SaleEvent.CASH_CONFIRMED)).isEmpty();
    }

    private static CreditTransfer in(TransferState state) {
        return new CreditTransfer(new UUID(0, 1), new UUID(0, 2), 1, "100001", "3-1204",
                "000024170093", Money.ofYuan(100), new UnitPrice(5820), state, 3, 1, 0, false,
                null, null);
    }
}
