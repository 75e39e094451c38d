package wattdesk.customer.store;

import wattdesk.customer.NewMeter;
import wattdesk.ledger.Move;

/// Another meter of an account, on its way through the books.
public record MeterHung(NewMeter meter, String customerNumber) implements Move {}
