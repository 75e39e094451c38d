package wattdesk.exchange.store;

import wattdesk.exchange.MeterFacts;
import wattdesk.ledger.Move;

/// What a table said of a new meter.
record MeterNoted(String meter, MeterFacts facts) implements Move {}
