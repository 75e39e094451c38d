package wattdesk.customer;

/// What may happen at an account.
public enum AccountState {
    /// Everything is entered; nothing is billed and nothing is sold.
    PRESET,
    OPEN,
    /// Nothing is sold and nothing is cut; what is used is billed.
    SUSPENDED,
    /// Settled, for ever.
    CLOSED;

    /// Whether days are billed.
    public boolean billed() {
        return this == OPEN || this == SUSPENDED;
    }
}
