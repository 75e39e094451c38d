package wattdesk.start;

import java.util.List;

/// What an empty station needs up to its first sale, in this order.
public enum Step {
    LINE(false),
    READ(true),
    PRINTER(true),
    PRICE(false),
    ROOMS(true),
    ACCOUNT(false),
    SALE(false);

    private final boolean leavable;

    Step(boolean leavable) {
        this.leavable = leavable;
    }

    /// Its place in the order, from 1.
    public int place() {
        return List.of(values()).indexOf(this) + 1;
    }

    /// Whether a sale is possible without it.
    public boolean mayBeLeft() {
        return leavable;
    }
}
