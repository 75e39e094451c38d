package wattdesk.customer.store;

import wattdesk.ledger.Move;
import wattdesk.metering.Meter;

/// A meter's record, put right.
public record MeterCorrected(String account, Meter was, Meter wanted) implements Move {}
