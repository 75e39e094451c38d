package wattdesk.vending;

/// Where the credit of a sale stands on its way onto the meter (money 3.1).
public enum TransferState {
    /// Paid, nothing sent.
    PENDING,
    /// The intent is durable; a write may be on the wire.
    INTENT,
    /// Proved by reading back. Final.
    DELIVERED,
    /// The meter said no and nothing changed.
    REFUSED,
    /// Sent, and the meter cannot be read.
    UNKNOWN,
    /// The evidence does not fit; two persons decide.
    DISPUTED,
    /// The sale was voided before delivery. Final.
    CANCELLED;

    /// At most one transfer per meter may be here: its write is, or may be, under way.
    public boolean unresolved() {
        return switch (this) {
            case INTENT, UNKNOWN, DISPUTED -> true;
            case PENDING, DELIVERED, REFUSED, CANCELLED -> false;
        };
    }

    /// Money has been taken that is not on the meter, as far as anybody can prove.
    public boolean open() {
        return this != DELIVERED && this != CANCELLED;
    }
}
