package wattdesk.customer.store;

import wattdesk.ledger.Move;

/// A meter that the tape speaks of. Where the database lost it, its row comes back without an
/// account: it keeps the count of what was sold to it until an account is opened with it again.
public record MeterFromTape(String number) implements Move {}
