package wattdesk.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.NewMeter;
import wattdesk.ledger.Move;

/// Another meter of an account, on its way through the books. `since` is the instant of its first
/// registers there; null where nobody has read it yet: then it counts from the writing on.
public record MeterHung(NewMeter meter, String customerNumber, @Nullable Instant since)
        implements Move {}
