package wattdesk.quantity;

import java.math.BigDecimal;

/// Writes a whole number of small units as a decimal of the large unit, exactly.
final class Decimals {
    private Decimals() {}

    static String scaled(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
