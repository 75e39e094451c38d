package wattdesk.billing;

/// What came of a decision.
public sealed interface Decided {

    /// It is off the work list; what can be charged now was charged. `next` is the problem that the
    /// same account stands at then.
    record Ok(int charges, java.util.Optional<Problem> next) implements Decided {}

    record NotPermitted() implements Decided {}

    record NoReason() implements Decided {}

    /// Not on the work list any more.
    record Gone() implements Decided {}

    /// Nothing of that kind helps here, or the width of the register is not known.
    record DoesNotFit(String detail) implements Decided {}

    /// `field` is one of at, last, first.
    record NotValid(String field, String detail) implements Decided {}

    record NotWritten(String code, String detail) implements Decided {}
}
