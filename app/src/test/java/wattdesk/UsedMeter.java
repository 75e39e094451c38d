package wattdesk;

/// A virtual meter that was in use before it came here: it holds a customer number and has been
/// bought for 31 times.
public final class UsedMeter {

    public static final String NUMBER = "000024170093";
    public static final String CUSTOMER = "000000031204";

    private UsedMeter() {}

    /// The meter alone on a line of this name, in the words of a site file.
    public static String onLine(String line) {
        return """
                [[line]]
                name = "%1$s"
                baud = 0
                turnaround_ms = 1
                [[meter]]
                line = "%1$s"
                profile = "demo-645-count"
                address = "%2$s"
                number = "%2$s"
                customer = "%3$s"
                balance = "37.62"
                count = 31
                total = "3100.00"
                hoarding = "10000"
                price = "0"
                """.formatted(line, NUMBER, CUSTOMER);
    }
}
