package wattdesk.ledger;

import wattdesk.operator.Approval;

/// The word of a second person goes into the books with the act it allows; the same word twice is
/// stale.
public record ApprovalUsed(Approval approval) implements Move {}
