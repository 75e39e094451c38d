package wattdesk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.metering.ControlResult;
import wattdesk.metering.PriceResult;
import wattdesk.quantity.Money;
import wattdesk.remote.Terms.Limit;

/// What an answer makes of an order: nothing that a person ordered is ever sent twice.
class RemoteSettlingTest {

    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

    private static RemoteOrder order(@Nullable UUID because, int failures) {
        return new RemoteOrder(UUID.randomUUID(), "1", "10001", "3-1204", Operation.TRIP,
                Terms.NONE, "欠费", because, "supervisor", "值班长", NOON, RemoteState.INTENT, NOON, 1,
                failures, null, NOON);
    }

    private static RemoteOrder told(@Nullable UUID because, ControlResult result) {
        return new RemoteSettling(order(because, 0), NOON).told(result);
    }

    private static RemoteOrder looked(@Nullable UUID because, ControlResult result) {
        return new RemoteSettling(order(because, 0), NOON).lookedBack(result);
    }

    private static final ControlResult CONFIRMED =
            new ControlResult.Confirmed(List.of(), List.of());
    private static final ControlResult REFUSED =
            new ControlResult.Refused("refusal other 04", List.of(), List.of());
    private static final ControlResult NOT_TAKEN =
            new ControlResult.NotTaken(List.of(), List.of());
    private static final ControlResult DIFFERENT = new ControlResult.Different(
            ControlResult.Why.OTHER_STATE, List.of(), List.of());
    private static final ControlResult UNKNOWN =
            new ControlResult.Unknown("NOT_READ_BACK", List.of(), List.of());
    private static final ControlResult SILENT = new ControlResult.NotTold(
            PriceResult.Why.SILENT, "TIMEOUT", List.of());

    @Test
    void what_a_person_ordered_ends_at_the_first_proof_and_is_never_told_again() {
        assertThat(told(null, CONFIRMED).state()).isEqualTo(RemoteState.DONE);
        assertThat(told(null, REFUSED).state()).isEqualTo(RemoteState.REFUSED);
        assertThat(told(null, NOT_TAKEN).state()).isEqualTo(RemoteState.NOT_TAKEN);
        assertThat(told(null, DIFFERENT).state()).isEqualTo(RemoteState.DIFFERENT);
        assertThat(told(null, SILENT).state()).isEqualTo(RemoteState.NOT_TOLD);
        assertThat(told(null, UNKNOWN).state()).isEqualTo(RemoteState.UNKNOWN);
        for (ControlResult result : List.of(CONFIRMED, REFUSED, NOT_TAKEN, DIFFERENT, SILENT)) {
            assertThat(told(null, result).due()).as("%s", result).isNull();
        }
        for (ControlResult result
                : List.of(CONFIRMED, REFUSED, NOT_TAKEN, DIFFERENT, SILENT, UNKNOWN)) {
            assertThat(looked(null, result).state()).as("%s", result)
                    .isNotEqualTo(RemoteState.WAITING);
        }
    }

    @Test
    void what_nobody_can_read_stays_unknown_and_is_looked_at_later() {
        assertThat(looked(null, SILENT).state()).isEqualTo(RemoteState.UNKNOWN);
        assertThat(looked(null, UNKNOWN).due()).isEqualTo(NOON.plusSeconds(15));
        assertThat(looked(null, CONFIRMED).state()).isEqualTo(RemoteState.DONE);
        assertThat(looked(null, DIFFERENT).outcome().code()).isEqualTo("WD-3238");
    }

    @Test
    void the_duty_goes_on_until_the_meter_shows_it() {
        UUID because = UUID.randomUUID();
        for (ControlResult result : List.of(REFUSED, NOT_TAKEN, DIFFERENT, SILENT)) {
            assertThat(told(because, result).state()).as("%s", result)
                    .isEqualTo(RemoteState.WAITING);
        }
        assertThat(told(because, UNKNOWN).state()).as("read before it is told again")
                .isEqualTo(RemoteState.UNKNOWN);
        assertThat(looked(because, DIFFERENT).state()).isEqualTo(RemoteState.WAITING);
        assertThat(told(because, CONFIRMED).state()).isEqualTo(RemoteState.DONE);
        assertThat(told(because, new ControlResult.NotTold(
                PriceResult.Why.NOT_CAPABLE, "AUTOMATIC", List.of())).state())
                .as("what the type cannot do is no duty").isEqualTo(RemoteState.NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource({"0,15", "1,30", "2,60", "5,480", "6,600", "60,600"})
    void pauses_double_up_to_ten_minutes(int failures, long seconds) {
        assertThat(RemoteSettling.pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void terms_are_kept_as_text_and_come_back_the_same() {
        Terms terms = new Terms(Map.of(Limit.FIRST_ALARM, Money.ofYuan(20), Limit.OVERDRAFT,
                Money.ZERO, Limit.SECOND_ALARM, Money.ofFen(550)));
        assertThat(terms.text()).isEqualTo("FIRST_ALARM=2000;SECOND_ALARM=550;OVERDRAFT=0");
        assertThat(Terms.parse(terms.text())).isEqualTo(terms);
        assertThat(Terms.parse("")).isEqualTo(Terms.NONE);
    }
}
