package wattdesk.billing;

import wattdesk.ledger.Move;
import wattdesk.quantity.BusinessDay;

/// The run of a day begins, or is done.
public record RunMoved(BusinessDay day, boolean finished) implements Move {}
