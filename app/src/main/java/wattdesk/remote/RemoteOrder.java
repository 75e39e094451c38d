package wattdesk.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// One order to one meter. `becauseOf` is the order that made this one the station's duty; null for
/// what people order. `tells` counts how often it was sent, `failures` tries in a row that brought
/// nothing.
public record RemoteOrder(
        UUID id, String meter, String account, String room, Operation operation, Terms terms,
        String reason, @Nullable UUID becauseOf, String operator, String operatorName,
        Instant askedAt, RemoteState state, @Nullable Instant due, int tells, int failures,
        @Nullable Message outcome, Instant changedAt) {

    public boolean duty() {
        return becauseOf != null;
    }

    RemoteOrder intent(Instant now) {
        return new RemoteOrder(id, meter, account, room, operation, terms, reason, becauseOf,
                operator, operatorName, askedAt, RemoteState.INTENT, now, tells + 1, failures,
                null, now);
    }

    RemoteOrder ended(RemoteState as, Message why, Instant now) {
        return with(as, null, 0, why, now);
    }

    RemoteOrder again(RemoteState as, Instant when, Message why, Instant now) {
        return with(as, when, failures + 1, why, now);
    }

    private RemoteOrder with(
            RemoteState as, @Nullable Instant when, int failed, Message why, Instant now) {
        return new RemoteOrder(id, meter, account, room, operation, terms, reason, becauseOf,
                operator, operatorName, askedAt, as, when, tells, failed, why, now);
    }
}
