package wattdesk.vending;

/// What moves a sale. Channel payments will add theirs between QUOTED and PAID (money 3.2).
public enum SaleEvent {
    /// Cash lies on the counter; the commit is the confirmation.
    CASH_CONFIRMED,
    /// Two persons undo it before delivery.
    VOIDED
}
