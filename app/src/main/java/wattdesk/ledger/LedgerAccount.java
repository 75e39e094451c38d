package wattdesk.ledger;

import java.util.UUID;

/// An account of the books: a kind, and which one of that kind (money 2.2).
public record LedgerAccount(Kind kind, String key) {

    /// Kinds of account. The sign convention is debit positive, credit negative.
    public enum Kind {
        /// Asset, one per shift.
        DRAWER,
        /// Asset, one per station.
        SAFE,
        /// Asset, one per payment channel.
        CHANNEL,
        /// Liability, one per meter: paid, not on the meter yet.
        METER_PENDING,
        /// What meters took, one per energy kind.
        DELIVERED,
        /// Liability, one per tender: to be handed back.
        REFUND_PAYABLE,
        /// Difference between count and books.
        OVER_SHORT,
        /// Credit that a meter took from another till, adopted by a supervisor.
        FOREIGN_PURCHASE,
        /// Liability, one per account and energy kind: what the station holds for it.
        WALLET,
        /// Asset, one per account and energy kind: used, not on a bill yet.
        UNBILLED,
        /// Income, one per energy kind: what was used.
        REVENUE
    }

    public static LedgerAccount drawer(UUID shift) {
        return new LedgerAccount(Kind.DRAWER, shift.toString());
    }

    public static LedgerAccount meterPending(String meterNumber) {
        return new LedgerAccount(Kind.METER_PENDING, meterNumber);
    }

    public static LedgerAccount deliveredElectricity() {
        return new LedgerAccount(Kind.DELIVERED, "ELECTRICITY");
    }

    /// What meters took of that energy kind.
    public static LedgerAccount delivered(String energyKind) {
        return new LedgerAccount(Kind.DELIVERED, energyKind);
    }

    public static LedgerAccount wallet(String account, String energyKind) {
        return new LedgerAccount(Kind.WALLET, energyKind + ":" + account);
    }

    public static LedgerAccount unbilled(String account, String energyKind) {
        return new LedgerAccount(Kind.UNBILLED, energyKind + ":" + account);
    }

    public static LedgerAccount revenue(String energyKind) {
        return new LedgerAccount(Kind.REVENUE, energyKind);
    }

    public static LedgerAccount refundPayable(String tender) {
        return new LedgerAccount(Kind.REFUND_PAYABLE, tender);
    }

    public static LedgerAccount foreignPurchase() {
        return new LedgerAccount(Kind.FOREIGN_PURCHASE, "ELECTRICITY");
    }

    /// "DRAWER:018f…", the form used in rows and messages.
    public String code() {
        return kind + ":" + key;
    }
}
