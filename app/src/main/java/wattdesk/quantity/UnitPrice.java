package wattdesk.quantity;

import java.math.BigDecimal;

/// A price in ten-thousandths of a yuan per kWh (or m³): 0.5380 is 5380. Never negative.
public record UnitPrice(long tenThousandths) implements Comparable<UnitPrice> {

    private static final int DECIMALS = 4;
    /// So many ten-thousandths of a yuan per unit are one fen per thousandth of a unit.
    private static final long FEN_PER_THOUSANDTH = 100_000;

    public UnitPrice {
        if (tenThousandths < 0) {
            throw new IllegalArgumentException("a price is never negative: " + tenThousandths);
        }
    }

    /// Reads a plain decimal with at most four decimals; throws ArithmeticException for more.
    public static UnitPrice parse(String yuanPerUnit) {
        BigDecimal shifted = new BigDecimal(yuanPerUnit).movePointRight(DECIMALS);
        return new UnitPrice(shifted.longValueExact());
    }

    /// What a unit costs on average, rounded half up; `usage` is above zero.
    public static UnitPrice average(Money amount, Usage usage) {
        long scaled = Math.multiplyExact(amount.fen(), FEN_PER_THOUSANDTH);
        return new UnitPrice(
                Math.floorDiv(scaled + usage.thousandths() / 2, usage.thousandths()));
    }

    /// Four decimals: "0.5380".
    public String yuanPerUnit() {
        return Decimals.scaled(tenThousandths, DECIMALS);
    }

    @Override
    public int compareTo(UnitPrice other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return yuanPerUnit();
    }
}
