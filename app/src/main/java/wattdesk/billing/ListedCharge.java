package wattdesk.billing;

import java.time.Instant;
import java.util.UUID;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// A charge as lists show it. `day` is the day that its second reading ends.
public record ListedCharge(
        UUID id, long number, String account, String meterNumber, Commodity commodity,
        BillingMode mode, BusinessDay day, Instant from, Instant to, Usage usage, Money amount,
        boolean estimated, boolean drifted) {}
