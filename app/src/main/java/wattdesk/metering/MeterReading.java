package wattdesk.metering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// What a meter said at one moment. What it did not say cleanly is null, never zero.
public record MeterReading(
        String meterNumber, Instant at, @Nullable Money balance, @Nullable Integer count,
        @Nullable Money totalPurchased, @Nullable Energy energy, @Nullable Money hoardingLimit,
        @Nullable Boolean relayClosed) {}
