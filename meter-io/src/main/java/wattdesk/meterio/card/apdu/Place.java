package wattdesk.meterio.card.apdu;

/// The places of the own layout (cards.md 13.2), on every medium.
///
/// Their numbers are part of what the seal covers, so that bytes of one place are worth nothing in
/// another.
public enum Place {
    PURCHASE_A(0, 48),
    PURCHASE_B(1, 48),
    RETURN_A(2, 48),
    RETURN_B(3, 48),
    HEADER(4, 32);

    private final int number;
    private final int length;

    Place(int number, int length) {
        this.number = number;
        this.length = length;
    }

    public int number() {
        return number;
    }

    public int length() {
        return length;
    }
}
