package wattdesk.vending;

import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.quantity.Money;

/// Credit from another till enters the books; `amount` is zero where no register tells it.
public record ForeignAdopted(
        UUID id, String meterNumber, int countBefore, int countAfter, Money amount, String reason)
        implements Move {}
