package wattdesk.premises.store;

import wattdesk.ledger.Move;
import wattdesk.premises.Step;

/// A change of the property on its way through the books.
record PremisesMoved(Step step) implements Move {}
