package wattdesk.slip;

import wattdesk.ledger.Move;
import wattdesk.quantity.Money;

/// A slip on its way through the books; it gets the receipt number that its change asks for, and
/// the change's own id.
public record SlipIssued(
        Slip.Kind kind, String account, String room, String customer, Money drawer,
        SlipPaper paper) implements Move {}
