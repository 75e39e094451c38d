package wattdesk.settings;

import wattdesk.quantity.Money;

/// At which balances an account counts as low. A balance at a level has reached it.
public record BalanceLevels(Money first, Money second, Money third) {

    /// 50, 20 and 5 yuan: about two weeks, one week and the last day of a small household.
    public static final BalanceLevels DEFAULTS =
            new BalanceLevels(Money.ofYuan(50), Money.ofYuan(20), Money.ofYuan(5));

    /// Each level lies below the one before, and the last above zero.
    public boolean inOrder() {
        return first.compareTo(second) > 0 && second.compareTo(third) > 0 && third.isPositive();
    }
}
