package wattdesk.installation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// A change of the device at a point, from the first look at the old one to the slip. A draft is
/// kept step by step, so that it can be taken up again after anything.
///
/// `carried` is what was put on its way onto the new device, with the order `carrySale`; both null
/// before it is done, or where nothing was carried.
public record MeterChange(
        UUID id, State state, String account, String room, OldDevice old, @Nullable NewDevice fresh,
        String reason, @Nullable Money carried, @Nullable UUID carrySale, String operator,
        Instant begunAt, @Nullable Instant doneAt) {

    /// Where it stands.
    public enum State { DRAFT, DONE, GIVEN_UP }

    MeterChange with(OldDevice now) {
        return new MeterChange(id, state, account, room, now, fresh, reason, carried, carrySale,
                operator, begunAt, doneAt);
    }

    MeterChange with(NewDevice now) {
        return new MeterChange(id, state, account, room, old, now, reason, carried, carrySale,
                operator, begunAt, doneAt);
    }

    MeterChange because(String why) {
        return new MeterChange(id, state, account, room, old, fresh, why, carried, carrySale,
                operator, begunAt, doneAt);
    }

    MeterChange done(@Nullable Money credit, @Nullable UUID sale, Instant at) {
        return new MeterChange(id, State.DONE, account, room, old, fresh, reason, credit, sale,
                operator, begunAt, at);
    }

    MeterChange givenUp(String why) {
        return new MeterChange(id, State.GIVEN_UP, account, room, old, fresh, why, null, null,
                operator, begunAt, null);
    }
}
