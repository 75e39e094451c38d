package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// A reading that bills rest on: what the registers showed at `at`, never changed afterwards.
///
/// `at` is the freeze instant of frozen registers, else the moment of the answer. `day` is the day
/// that it ends. `afterChange` marks the first value of registers that begin anew at that instant.
/// `drift` is how far the meter's clock was ahead of the station's when it was asked; null where it
/// was not told. `balance` and `purchased` are the purse of a prepaid meter, live readings only.
/// `closing` marks the last value of a meter at an account: nothing comes behind it there.
public record MeterValue(
        UUID id, String meterNumber, String account, Instant at, boolean afterChange,
        Source source, BusinessDay day, Figures figures, @Nullable Money balance,
        @Nullable Money purchased, @Nullable Duration drift, Instant takenAt, String operator,
        @Nullable String reason, boolean closing) {

    /// One of the values that follow each other while a meter hangs.
    public MeterValue(UUID id, String meterNumber, String account, Instant at,
            boolean afterChange, Source source, BusinessDay day, Figures figures,
            @Nullable Money balance, @Nullable Money purchased, @Nullable Duration drift,
            Instant takenAt, String operator, @Nullable String reason) {
        this(id, meterNumber, account, at, afterChange, source, day, figures, balance, purchased,
                drift, takenAt, operator, reason, false);
    }

    /// Where it comes from.
    public enum Source {
        /// The meter's own daily freeze.
        FROZEN,
        /// Read at that moment.
        LIVE,
        /// Written down by a person.
        BY_HAND
    }

    private static final Duration SHORTLY = Duration.ofHours(1);

    /// The last day that is over with it: a reading in the middle of a day (at a price change) is
    /// of that day and does not end it.
    public BusinessDay completes() {
        boolean ends = source == Source.FROZEN
                || !at.isBefore(BillingDays.endOf(day).minus(SHORTLY));
        return ends ? day : new BusinessDay(day.date().minusDays(1));
    }

    /// Whether it was taken, or written down by a person, as the last of registers that go.
    boolean closes() {
        return closing || (source == Source.BY_HAND && !afterChange);
    }

    /// Whether the meter's clock was further off than that when it was asked.
    public boolean driftedBeyond(Duration limit) {
        return drift != null && drift.abs().compareTo(limit) > 0;
    }
}
