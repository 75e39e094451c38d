package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Money;

/// The registers of a meter at one instant, taken on purpose: read just now, or written down by a
/// person where the meter does not answer, and marked so. Before any ratio.
///
/// `at` is a whole second. `balance`, `purchased` and `drift` are known of a live reading only.
public record TakenValue(
        String meterNumber, Instant at, MeterValue.Source source, Figures figures,
        @Nullable Money balance, @Nullable Money purchased, @Nullable Duration drift) {

    public TakenValue {
        if (source == MeterValue.Source.FROZEN) {
            throw new IllegalArgumentException("a freeze is not taken on purpose");
        }
    }

    public static TakenValue byHand(String meterNumber, Instant at, Figures figures) {
        return new TakenValue(
                meterNumber, at, MeterValue.Source.BY_HAND, figures, null, null, null);
    }
}
