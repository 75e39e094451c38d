package planted.wattdesk.quantity;

import planted.wattdesk.ledger.Journal;

/// Breaks: no floating point, direction and, with the journal, no cycles.
public record Amount(double yuan) {
    public static Journal journal() {
        return new Journal();
    }
}
