package wattdesk.customer;

import java.util.Map;
import java.util.TreeMap;
import wattdesk.ledger.LedgerAccount;
import wattdesk.quantity.Money;

/// What the ledger holds for an account, by energy kind: `wallets` of STATION accounts (negative
/// where it owes) and what was used and is not paid (`unbilled`); its `deposit` is neither.
public record Purses(Map<String, Money> wallets, Map<String, Money> unbilled, Money deposit) {

    /// The key of the deposit beside the kinds of energy; no energy ever uses it (money 13).
    public static final String DEPOSIT = "DEPOSIT";

    public static final Purses EMPTY = new Purses(Map.of(), Map.of(), Money.ZERO);

    public Purses {
        wallets = Map.copyOf(wallets);
        unbilled = Map.copyOf(unbilled);
    }

    public static LedgerAccount depositOf(String account) {
        return LedgerAccount.wallet(account, DEPOSIT);
    }

    /// After charges were taken from it.
    Purses charged(Iterable<Settlement.Charged> charges, BillingMode mode) {
        Map<String, Money> nowWallets = new TreeMap<>(wallets);
        Map<String, Money> nowUnbilled = new TreeMap<>(unbilled);
        for (Settlement.Charged charge : charges) {
            switch (mode) {
                case METER -> { }
                case STATION -> nowWallets.merge(
                        charge.energyKind(), charge.amount().negate(), Money::plus);
                case POSTPAID -> nowUnbilled.merge(
                        charge.energyKind(), charge.amount(), Money::plus);
            }
        }
        return new Purses(nowWallets, nowUnbilled, deposit);
    }
}
