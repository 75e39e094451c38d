package wattdesk.installation;

import wattdesk.ledger.Move;

/// A draft of a change as it is now, on its way through the books.
public record ChangeKept(MeterChange change) implements Move {}
