package wattdesk.vending;

/// What came of an act on an order: trying again, voiding, deciding a dispute, adopting.
public sealed interface Resolution {

    /// Done; the order as it is now.
    record Now(Order order) implements Resolution {}

    /// Nothing was done.
    record Refused(Why why) implements Resolution {}

    /// Why nothing was done.
    sealed interface Why {
        record NoSuchOrder() implements Why {}

        record NotPermitted() implements Why {}

        /// The order is in a state where this is not possible (any more).
        record WrongState(Order order) implements Why {}

        /// A write that was never answered may still arrive: look again after so many seconds.
        record MayStillArrive(Order order, long seconds) implements Why {}

        /// A write was never answered, and the meter did not tell what became of it.
        record MeterNotRead(Order order) implements Why {}

        /// Somebody else decides about this meter just now.
        record MeterBusy(String meterNumber) implements Why {}

        /// The approval speaks of something else, or was used before.
        record ApprovalDoesNotFit() implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
