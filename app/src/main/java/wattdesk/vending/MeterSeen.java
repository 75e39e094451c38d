package wattdesk.vending;

import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.quantity.Money;

/// What the books expect of a meter from now on: its purchase count and the balance last seen.
/// `countBefore` is the count the step was decided from; another one in the row is stale.
public record MeterSeen(
        String meterNumber, @Nullable Integer countBefore, int count, @Nullable Money balance)
        implements Move {}
