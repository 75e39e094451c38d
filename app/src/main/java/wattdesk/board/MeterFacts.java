package wattdesk.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// What is known of one meter. `balance` is what it last said, at `balanceAt`; null where it never
/// did. `waiting` counts credits and orders on their way to it.
public record MeterFacts(
        String number, @Nullable Money balance, @Nullable Instant balanceAt, Link link,
        Relay relay, boolean keepPower, int waiting) {}
