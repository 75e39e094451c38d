package wattdesk.metering;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;

/// One amount to be put onto one meter.
///
/// `ledgerCount` is the purchase count that the ledger expects to find (null before first contact).
/// `highestPrice` bounds what the meter may have used between two readings.
public record CreditOrder(
        Meter meter, Money amount, @Nullable Integer ledgerCount, UnitPrice highestPrice,
        int operatorCode) {}
