package wattdesk.vending;

import java.time.Duration;
import java.util.UUID;
import wattdesk.metering.Meter;

/// Takes credits to meters, each line by its own worker.
public interface Courier {

    /// Asks for one sale's credit to be brought now, and waits until tried or `wait` is over.
    /// What is not done by then goes on by itself.
    void bring(UUID sale, Meter meter, SaleSteps steps, Duration wait);
}
