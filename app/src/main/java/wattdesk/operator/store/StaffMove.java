package wattdesk.operator.store;

import wattdesk.ledger.Move;
import wattdesk.operator.StaffStep;

/// A step of the staff on its way through the books.
public record StaffMove(StaffStep step) implements Move {}
