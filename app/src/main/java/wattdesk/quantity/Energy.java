package wattdesk.quantity;

/// Electric energy in whole watt-hours.
public record Energy(long wh) implements Comparable<Energy> {

    public static final Energy ZERO = new Energy(0);

    public static Energy ofWh(long wh) {
        return new Energy(wh);
    }

    public Energy plus(Energy other) {
        return new Energy(Math.addExact(wh, other.wh));
    }

    public Energy minus(Energy other) {
        return new Energy(Math.subtractExact(wh, other.wh));
    }

    /// Plain decimal kWh with three decimals: "12.340".
    public String kWh() {
        return Decimals.scaled(wh, 3);
    }

    @Override
    public int compareTo(Energy other) {
        return Long.compare(wh, other.wh);
    }

    @Override
    public String toString() {
        return kWh();
    }
}
