package wattdesk.metering.store;

import wattdesk.ledger.Move;
import wattdesk.metering.Line;

/// A line that comes or goes, on its way through the books.
public record LineMove(Line line, boolean comes) implements Move {}
