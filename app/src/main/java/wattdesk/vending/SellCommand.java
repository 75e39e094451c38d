package wattdesk.vending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// One press of the sell key. `sale` was made when the form opened; the same id has one effect.
/// `meter` says which meter of the account the credit is for; null is enough where it has one.
public record SellCommand(UUID sale, String account, @Nullable String meter, Money amount,
        Tender tender, Delivery delivery) {

    /// How the credit travels.
    public enum Delivery {
        /// Over the meter's line, at once.
        BUS,
        /// Not now: it stays pending.
        NONE
    }

    /// To the only meter of the account.
    public SellCommand(
            UUID sale, String account, Money amount, Tender tender, Delivery delivery) {
        this(sale, account, null, amount, tender, delivery);
    }

    public SellCommand {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a sale has a positive amount");
        }
    }
}
