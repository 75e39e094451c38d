package wattdesk.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to an account. `kind` is the word of the order, or OPENED, PRESET,
/// TAKEN_OVER; `slip` the paper of it.
public record AccountStep(
        int number, String kind, @Nullable AccountState from, AccountState to, Instant at,
        String operator, @Nullable String reason, @Nullable UUID slip) {}
