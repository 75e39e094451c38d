package wattdesk.quantity;

import java.math.BigDecimal;

/// What a tariff prices, in whole thousandths of its unit: watt-hours of electricity (unit kWh) or
/// litres of water (unit m³). Which of the two is the tariff's commodity.
public record Usage(long thousandths) implements Comparable<Usage> {

    public static final Usage ZERO = new Usage(0);

    private static final int DECIMALS = 3;

    public static Usage of(Energy energy) {
        return new Usage(energy.wh());
    }

    /// Reads a plain decimal of the unit with at most three decimals; throws ArithmeticException
    /// for more and NumberFormatException for what is no number.
    public static Usage parse(String units) {
        return new Usage(new BigDecimal(units).movePointRight(DECIMALS).longValueExact());
    }

    public Usage plus(Usage other) {
        return new Usage(Math.addExact(thousandths, other.thousandths));
    }

    public Usage minus(Usage other) {
        return new Usage(Math.subtractExact(thousandths, other.thousandths));
    }

    /// Plain decimal of the unit with three decimals: "12.340".
    public String units() {
        return Decimals.scaled(thousandths, DECIMALS);
    }

    @Override
    public int compareTo(Usage other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return units();
    }
}
