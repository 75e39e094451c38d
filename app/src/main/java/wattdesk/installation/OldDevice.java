package wattdesk.installation;

import org.jspecify.annotations.Nullable;
import wattdesk.billing.TakenValue;
import wattdesk.customer.Ratio;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// The device that goes, as far as it is known. `last` are its final registers; `balance` what
/// stands on it (read, or told by a person where it is dead; null for one that holds no money).
/// `added` is energy that its registers did not count, before the ratio, with the reason.
public record OldDevice(
        String number, Ratio ratio, @Nullable TakenValue last, @Nullable Money balance,
        Usage added, String addedReason, Fate becomes) {

    static OldDevice of(String number, Ratio ratio) {
        return new OldDevice(number, ratio, null, null, Usage.ZERO, "", Fate.RETIRED);
    }
}
