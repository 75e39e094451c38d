package wattdesk.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// What the run of a day did. `finishedAt` is null while accounts are left: the next run of that
/// day takes it up. `accounts` are those it came to; `charged`, `nothing`, `waiting` and `parked`
/// divide them; `gaps` are meters of which that day has no reading.
public record RunSummary(
        BusinessDay day, Instant startedAt, String startedBy, @Nullable Instant finishedAt,
        int accounts, int charged, int nothing, int waiting, int parked, int gaps, int charges,
        Money amount) {}
