package wattdesk.customer.store;

import wattdesk.customer.AccountCard;
import wattdesk.ledger.Move;

/// A new account on its way through the books.
public record AccountOpened(AccountCard account) implements Move {}
