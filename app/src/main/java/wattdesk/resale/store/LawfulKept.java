package wattdesk.resale.store;

import wattdesk.ledger.Move;
import wattdesk.resale.LawfulPrice;

/// A lawful price is noted.
record LawfulKept(LawfulPrice price) implements Move {}
