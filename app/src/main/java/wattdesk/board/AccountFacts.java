package wattdesk.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;

/// What is known of one account of a room. `wallet` is what a STATION account has left,
/// the lower one where it pays for electricity and water.
public record AccountFacts(
        String number, String customer, @Nullable String phone, BillingMode mode,
        Standing standing, Money wallet, List<MeterFacts> meters) {

    public AccountFacts {
        meters = List.copyOf(meters);
    }
}
