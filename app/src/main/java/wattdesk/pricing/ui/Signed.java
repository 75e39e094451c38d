package wattdesk.pricing.ui;

import wattdesk.quantity.Money;
import wattdesk.ui.Formats;

/// Differences with their sign: "+12.30", "-4.00", "0.00".
final class Signed {

    private Signed() {}

    static String yuan(Money money) {
        return (money.isPositive() ? "+" : "") + Formats.yuan(money);
    }
}
