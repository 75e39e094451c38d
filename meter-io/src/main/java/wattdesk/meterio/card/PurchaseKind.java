package wattdesk.meterio.card;

import java.util.Optional;

/// What a purchase on a card is; the numbers are those of the State Grid's user card.
public enum PurchaseKind {
    OPEN(1),
    BUY(2),
    REPLACE(3),
    /// Money that the meter gives back.
    REFUND(4);

    private final int code;

    PurchaseKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<PurchaseKind> of(int code) {
        return code >= 1 && code <= values().length
                ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
