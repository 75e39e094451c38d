package wattdesk.resale;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// What the supplier asked for a period, both days included. `replaces` is a bill that was typed
/// wrongly; nothing is changed or deleted.
public record SupplierBill(
        UUID id, Commodity commodity, LocalDate from, LocalDate to, Usage usage, Money amount,
        String note, @Nullable UUID replaces) {

    public SupplierBill {
        if (to.isBefore(from) || usage.thousandths() <= 0 || !amount.isPositive()) {
            throw new IllegalArgumentException("a bill has a period, a usage and an amount");
        }
    }

    /// Yuan per unit, rounded half up to four decimals.
    public UnitPrice averageCost() {
        return UnitPrice.average(amount, usage);
    }
}
