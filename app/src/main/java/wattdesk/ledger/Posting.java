package wattdesk.ledger;

import wattdesk.quantity.Money;

/// One side of an entry: a debit is positive, a credit negative; never zero.
public record Posting(LedgerAccount account, Money amount) {

    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a posting of nothing on " + account.code());
        }
    }

    public static Posting debit(LedgerAccount account, Money amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(LedgerAccount account, Money amount) {
        return new Posting(account, amount.negate());
    }
}
