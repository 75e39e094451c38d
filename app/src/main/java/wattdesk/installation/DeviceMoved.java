package wattdesk.installation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;
import wattdesk.ledger.Move;

/// What happens to devices outside a guided change, on its way through the books.
public sealed interface DeviceMoved extends Move {

    /// Stale where one of them is not filed.
    record Verified(List<String> meters, @Nullable LocalDate due) implements DeviceMoved {
        public Verified {
            meters = List.copyOf(meters);
        }
    }

    /// From `at` on; stale where the ratio is not `was` any more.
    record RatioChanged(String meter, Ratio was, Ratio now, Instant at) implements DeviceMoved {}

    /// Stale where it does not hang there, or is the last one.
    record TakenOff(String meter, String account, Fate becomes) implements DeviceMoved {}

    /// Stale where it is at an account.
    record Shelved(String meter, Fate becomes) implements DeviceMoved {}

    /// Stale where one of the numbers or addresses is known.
    record Added(List<Device> devices) implements DeviceMoved {
        public Added {
            devices = List.copyOf(devices);
        }
    }
}
