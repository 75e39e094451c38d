package wattdesk.vending;

import java.util.UUID;
import wattdesk.quantity.Money;

/// One press of the sell key. `sale` was made when the form opened; the same id has one effect.
public record SellCommand(
        UUID sale, String account, Money amount, Tender tender, Delivery delivery) {

    /// How the credit travels.
    public enum Delivery {
        /// Over the meter's line, at once.
        BUS,
        /// Not now: it stays pending.
        NONE
    }

    public SellCommand {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a sale has a positive amount");
        }
    }
}
