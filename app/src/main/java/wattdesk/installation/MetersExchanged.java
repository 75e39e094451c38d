package wattdesk.installation;

import wattdesk.ledger.Move;

/// One device off the wall and another in its place, on their way through the books. `change` is
/// done with it, `holds` the customer number that the new device stores.
public record MetersExchanged(MeterChange change, String holds) implements Move {}
