package wattdesk.vending;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// What the books expect of a meter: its purchase count and the balance last seen. Null where
/// nothing is known.
public record MeterStanding(@Nullable Integer count, @Nullable Money lastBalance) {

    public static final MeterStanding UNSEEN = new MeterStanding(null, null);
}
