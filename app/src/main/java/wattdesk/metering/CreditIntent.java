package wattdesk.metering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// What is known before a credit is written, stored and synced before the first byte goes out:
/// enough to decide later, from a reading alone, whether the meter took it (money 4).
///
/// `count1` is the count that the write carries; counters wrap, so it need not be larger.
public record CreditIntent(
        String meterNumber, int count0, int count1, Money balance0, @Nullable Money total0,
        @Nullable Energy energy0, Money amount, String frameHash, Instant at) {}
