package wattdesk.vending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// QUOTED to PAID: a sale with its receipt number, and its credit, pending.
///
/// Names are as they are today. `held` credits wait until somebody asks for them.
public record SalePaid(
        UUID sale, UUID transfer, String account, String room, String customer, String meterNumber,
        Money amount, Tender tender, String tariffId, UnitPrice highestPrice,
        @Nullable Money balanceBefore, boolean held) implements Move {}
