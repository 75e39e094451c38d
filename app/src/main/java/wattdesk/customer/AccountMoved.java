package wattdesk.customer;

import wattdesk.ledger.Move;
import wattdesk.slip.Slip;

/// A step of an account on its way through the books. Closed, it lets go of its meters.
public record AccountMoved(
        String account, Slip.Kind kind, AccountState from, AccountState to, String reason)
        implements Move {}
