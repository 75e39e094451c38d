package wattdesk.metering;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// Everything that a meter told about itself within one look. What it did not tell cleanly, or does
/// not have, is null: never zero. `forced` is the relay under command instead of the meter's own
/// logic; `drift` how far its clock is ahead.
public record LiveValues(
        Instant at, @Nullable Money balance, @Nullable Integer purchases,
        @Nullable Money purchased, @Nullable Figures figures, @Nullable SwitchState switchState,
        @Nullable Boolean forced, @Nullable Set<MeterMark> marks, @Nullable Duration drift,
        Electrics electrics) {

    public LiveValues {
        marks = marks == null ? null : Set.copyOf(marks);
    }

    /// These values where they tell something, the earlier ones where they do not: a counter asks a
    /// meter for less than the sweep does.
    public LiveValues over(LiveValues earlier) {
        return new LiveValues(at, or(balance, earlier.balance),
                or(purchases, earlier.purchases), or(purchased, earlier.purchased),
                or(figures, earlier.figures), or(switchState, earlier.switchState),
                or(forced, earlier.forced), or(marks, earlier.marks), or(drift, earlier.drift),
                electrics.over(earlier.electrics));
    }

    private static <T> @Nullable T or(@Nullable T now, @Nullable T earlier) {
        return now == null ? earlier : now;
    }
}
