package wattdesk.printing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a paper says about an order beyond the order itself.
public interface DeliveryHistory {

    /// When the credit was proved by reading back.
    Optional<Instant> deliveredAt(UUID transfer);

    Optional<Undoing> undoing(UUID sale);

    /// How a sale was voided, with the names of the two persons.
    record Undoing(Instant at, String requestedBy, String approvedBy, String reason) {}
}
