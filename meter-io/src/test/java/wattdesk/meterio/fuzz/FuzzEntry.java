package wattdesk.meterio.fuzz;

/// Where a fuzzer comes in: it calls by name, and cannot choose among targets itself.
public final class FuzzEntry {

    static final String TARGET = "wattdesk.fuzz.target";
    private static final Target CHOSEN = Target.valueOf(System.getProperty(TARGET, "DLT645"));

    private FuzzEntry() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        CHOSEN.hold(input);
    }
}
