package wattdesk.remote.store;

import wattdesk.ledger.Move;
import wattdesk.remote.RemoteOrder;

/// A new order on its way through the books.
public record RemoteOrdered(RemoteOrder order) implements Move {}
