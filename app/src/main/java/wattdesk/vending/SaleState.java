package wattdesk.vending;

/// Where a sale stands (money 3.1). Channel payments add their states between QUOTED and PAID.
public enum SaleState {
    /// Not stored: the id exists, no money has been taken.
    QUOTED,
    PAID,
    /// Undone by two persons before delivery; the receipt keeps its number.
    VOIDED
}
