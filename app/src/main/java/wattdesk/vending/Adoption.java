package wattdesk.vending;

import wattdesk.metering.ReadResult;
import wattdesk.quantity.Money;

/// What came of adopting a foreign purchase.
public sealed interface Adoption {

    /// The ledger now expects `count`; `amount` was posted as a foreign purchase.
    record Adopted(int count, Money amount) implements Adoption {}

    /// Counts agree; there is nothing to adopt.
    record NothingForeign() implements Adoption {}

    record NotPermitted() implements Adoption {}

    /// The meter could not be read.
    record NotRead(ReadResult result) implements Adoption {}

    /// A write of ours is unresolved on that meter; it comes first.
    record OwnWriteOpen(Order order) implements Adoption {}

    record NotWritten(String code, String detail) implements Adoption {}
}
