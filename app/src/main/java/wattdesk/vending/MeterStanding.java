package wattdesk.vending;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// What the books expect of a meter: its purchase count, the balance last seen, and the total it
/// had ever been credited when that was last proved. Null where nothing is known.
public record MeterStanding(
        @Nullable Integer count, @Nullable Money lastBalance, @Nullable Money total) {

    public static final MeterStanding UNSEEN = new MeterStanding(null, null, null);
}
