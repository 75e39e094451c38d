package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.remote.Operation;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.Terms;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.SwitchTurn;

class RoomEventTest {

    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static RemoteOrder order(long asked, long ended, RemoteState state, int tells) {
        return new RemoteOrder(new UUID(1, 1), "7", "10000001", "1-0101", Operation.TRIP,
                Terms.NONE, "drill", null, "admin", "admin", at(asked), state, null, tells, 0,
                null, at(ended));
    }

    private static SwitchTurn turn(long known, long seen) {
        return new SwitchTurn("7", at(seen), at(known), SwitchState.CLOSED, SwitchState.OPEN,
                Money.ZERO);
    }

    private static long turned(RemoteOrder order, SwitchTurn turn) {
        return RoomEvent.of(List.of(order), List.of(), List.of(turn)).stream()
                .filter(RoomEvent.Turned.class::isInstance).count();
    }

    /// The order was asked at 10 and ended at 20.
    @ParameterizedTest
    @CsvSource({
        "DONE, 1, 5, 15, 0", "DONE, 1, 5, 20, 0", "DONE, 1, 20, 900, 1", "DONE, 1, 1, 9, 1",
        "DONE, 0, 5, 15, 1", "UNKNOWN, 1, 5, 900, 0", "GIVEN_UP, 1, 5, 900, 0",
        "UNKNOWN, 1, 21, 900, 1"})
    void aTurnIsToldUnlessAnOrderExplainsIt(
            RemoteState state, int tells, long known, long seen, long told) {
        assertThat(turned(order(10, 20, state, tells), turn(known, seen))).isEqualTo(told);
    }

    @Test
    void everythingStandsTogetherTheNewestFirst() {
        assertThat(RoomEvent.of(List.of(order(10, 20, RemoteState.DONE, 1)),
                List.of(new MeterGap("7", at(900), null, Cause.NO_ANSWER)),
                List.of(turn(20, 300)))).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Away", "Turned", "Ordered");
    }
}
