package wattdesk.reports.receipt;

import java.util.Objects;

/// Everything that one receipt says, as it was at the time of the sale. A reprint is the same
/// document with another `issue.copyNumber`; it never shows today's balance (money 14).
public record ReceiptDocument(
        Issue issue, Buyer buyer, Payment payment, Credit credit, Delivery delivery) {

    public ReceiptDocument {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(delivery, "delivery");
    }

    /// The same sale printed once more.
    public ReceiptDocument asCopy(int copyNumber) {
        return new ReceiptDocument(issue.asCopy(copyNumber), buyer, payment, credit, delivery);
    }
}
