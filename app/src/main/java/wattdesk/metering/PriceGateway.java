package wattdesk.metering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Prices on their way into meters. Every call blocks with a limit; never call it on the screen's
/// thread.
public interface PriceGateway {

    PriceAbility ability(Meter meter);

    /// Tells each part at most once and reads it back; the first that is not proved is the last.
    /// `switchAt` null means the set in force; else the standby set, to take over then.
    PriceResult tell(Meter meter, PricePlan plan, @Nullable Instant switchAt);

    /// Compares by reading alone; never changes the meter.
    PriceResult look(Meter meter, PricePlan plan, @Nullable Instant switchAt);
}
