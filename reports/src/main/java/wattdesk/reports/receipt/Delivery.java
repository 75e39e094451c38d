package wattdesk.reports.receipt;

import java.time.LocalDateTime;

/// How the delivery to the meter stood when this paper was made (money 3.1).
public sealed interface Delivery {

    /// Read back from the meter at `at` (station time).
    record Delivered(LocalDateTime at) implements Delivery {}

    /// Paid, not on the meter yet; delivered by itself later.
    record Pending() implements Delivery {}

    /// Written, but no answer yet proves it.
    record Unknown() implements Delivery {}

    /// The meter said no; `reason` is the caller's wording, may be empty.
    record Refused(String reason) implements Delivery {}

    /// The evidence does not fit; a supervisor decides.
    record Disputed() implements Delivery {}

    /// Never delivered, money returned by two persons.
    record Voided(LocalDateTime at, String requestedBy, String approvedBy, String reason)
            implements Delivery {}
}
