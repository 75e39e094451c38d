package wattdesk.metering;

/// A device that hangs somewhere now. `number` is its identity (12 digits, leading zeros kept);
/// `address` only says where it answers on its line. `customerNumber` is what a COUNT meter stores
/// at its first purchase and compares ever after.
public record Meter(
        String number, String line, String profile, String address, String customerNumber) {

    public Meter {
        if (number.isBlank() || line.isBlank() || profile.isBlank() || address.isBlank()) {
            throw new IllegalArgumentException("a meter has number, line, profile and address");
        }
    }
}
