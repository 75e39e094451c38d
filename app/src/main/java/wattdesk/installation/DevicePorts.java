package wattdesk.installation;

import java.util.function.IntSupplier;
import wattdesk.billing.Handover;
import wattdesk.customer.AccountBook;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.MeterTypes;
import wattdesk.ledger.Books;
import wattdesk.metering.Lines;

/// Everything that orders for devices lean on. `warnDays` is the setting of how long before its end
/// a verification is warned of; `changed` runs after every order (the search index listens).
public record DevicePorts(Books books, DeviceBook book, AccountBook accounts, MeterHanger hanger,
        MeterTypes types, Lines lines, Handover handover, IntSupplier warnDays,
        Runnable changed) {}
