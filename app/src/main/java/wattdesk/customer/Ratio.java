package wattdesk.customer;

/// What the registers of a meter behind transformers are multiplied by: current and voltage.
public record Ratio(int ct, int pt) {

    /// No transformers.
    public static final Ratio ONE = new Ratio(1, 1);
    /// 10 kV over 100 V is 100; more than this is a slip of the finger.
    private static final int MOST = 10_000;

    public boolean isValid() {
        return ct >= 1 && ct <= MOST && pt >= 1 && pt <= MOST;
    }

    public long product() {
        return (long) ct * pt;
    }
}
