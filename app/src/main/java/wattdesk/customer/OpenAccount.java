package wattdesk.customer;

import org.jspecify.annotations.Nullable;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// What is needed to open an account with one meter.
///
/// `customerNumber` is the one a COUNT meter stores; null takes the account number.
public record OpenAccount(
        Room room, String customerName, @Nullable String phone, String meterNumber, String line,
        String profile, String address, BillingMode mode, @Nullable String tariffId,
        @Nullable String customerNumber, Energy tierUsed) {}
