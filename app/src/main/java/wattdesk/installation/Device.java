package wattdesk.installation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;

/// A device that is filed. `account` is null where it hangs at none, `room` null where it is on no
/// wall; `due` is the last day of its verification, null where nobody said.
public record Device(
        Meter meter, State state, @Nullable String account, @Nullable Room room, Ratio ratio,
        @Nullable LocalDate due) {

    /// Where a device can be.
    public enum State {
        /// On the wall, with an account or without one yet.
        HANGING,
        IN_STOCK,
        RETIRED
    }

    public String number() {
        return meter.number();
    }
}
