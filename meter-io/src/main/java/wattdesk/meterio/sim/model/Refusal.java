package wattdesk.meterio.sim.model;

/// Why a meter refused a credit.
public enum Refusal {
    LENGTH,
    /// The purchase count is not the one that comes next.
    COUNT,
    CUSTOMER,
    /// The balance would exceed the hoarding limit (囤积).
    HOARDING,
    /// The order number was used before.
    ORDER,
    /// A refund of more than is left.
    BALANCE,
    OTHER
}
