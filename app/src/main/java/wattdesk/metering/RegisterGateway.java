package wattdesk.metering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// Reads what bills rest on, behind everything that the counter does on the line. Blocks with a
/// limit.
@FunctionalInterface
public interface RegisterGateway {

    /// One conversation: who it is, its clock, its registers now, and what it froze at the
    /// midnights (UTC+8) that begin the dates asked for, as far as it has them.
    Contact contact(Meter meter, Set<LocalDate> midnights);

    /// What came of it.
    sealed interface Contact {

        /// `drift` is how far the meter's clock is ahead; null where it has none.
        record Answered(Instant at, Figures figures, @Nullable Money balance,
                @Nullable Money purchased, @Nullable Duration drift,
                Map<LocalDate, Frozen> frozen) implements Contact {
            public Answered {
                frozen = Map.copyOf(frozen);
            }
        }

        record Missed(Cause cause, String detail) implements Contact {}
    }

    /// Registers as they stood at `at`, by the meter's own clock.
    record Frozen(Instant at, Figures figures) {}

    /// Why nothing was read.
    enum Cause { NO_ANSWER, LINE_DOWN, WRONG_METER, UNUSABLE }
}
