package wattdesk.kill;

import java.util.Locale;

/// The meters of the kill tests, each alone on a line of its own, unpaced so that many kills fit
/// into little time. Those that are AWAY answer nobody until the end of a test.
enum TestMeter {

    /// DL/T 645-2007, credit counted.
    COUNT("demo-645-count", "000024000101", "000024000101", 1_600),
    /// Acrel Modbus, absolute target.
    ABSOLUTE("acrel-ddsy1352-b", "1", "000025000102", 450),
    COUNT_AWAY("demo-645-count", "000024000103", "000024000103", 30),
    ABSOLUTE_AWAY("acrel-ddsy1352-b", "1", "000025000104", 30);

    private final String profile;
    private final String address;
    private final String number;
    private final int saleMillis;

    TestMeter(String profile, String address, String number, int saleMillis) {
        this.profile = profile;
        this.address = address;
        this.number = number;
        this.saleMillis = saleMillis;
    }

    String profile() {
        return profile;
    }

    String address() {
        return address;
    }

    String number() {
        return number;
    }

    /// The one of the same protocol that answers nobody.
    TestMeter away() {
        return switch (this) {
            case COUNT, COUNT_AWAY -> COUNT_AWAY;
            case ABSOLUTE, ABSOLUTE_AWAY -> ABSOLUTE_AWAY;
        };
    }

    /// About how long a sale takes: pauses that the protocol wants, for the most part.
    int saleMillis() {
        return saleMillis;
    }

    String line() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String customer() {
        return "00000009010" + (ordinal() + 1);
    }

    /// Its line and itself in the words of a site file.
    String toml() {
        return """
                [[line]]
                name = "%1$s"
                baud = 0
                turnaround_ms = 2
                [[meter]]
                line = "%1$s"
                profile = "%2$s"
                address = "%3$s"
                number = "%4$s"
                customer = "%5$s"
                balance = "50.00"
                count = 3
                total = "150.00"
                hoarding = "900000"
                price = "0"
                """.formatted(line(), profile, address, number, customer());
    }
}
