package wattdesk.meterio.dlt645;

import java.util.Map;

/// What an error word says where no profile knows better (7.4): the standard's bits, the security
/// word of meters with a chip, and the one-byte codes of those without (F1, F3).
public final class ErrorWords {

    private static final String PREFIX = "error645.";
    private static final Map<String, String> SECURITY = Map.ofEntries(
            Map.entry("0001", "other"), Map.entry("0002", "repeated"),
            Map.entry("0004", "chip"), Map.entry("0008", "identity"),
            Map.entry("0010", "customer"), Map.entry("0020", "count"),
            Map.entry("0040", "hoarding"), Map.entry("0080", "storage"),
            Map.entry("0100", "suspended"), Map.entry("01", "other"), Map.entry("80", "count"),
            Map.entry("81", "customer"), Map.entry("82", "hoarding"), Map.entry("83", "price"),
            Map.entry("84", "length"));
    /// Two bytes, only in extended mode (F1).
    private static final Map<String, String> RELAY = Map.ofEntries(
            Map.entry("0001", "suspended"), Map.entry("0002", "chip"),
            Map.entry("0004", "password"), Map.entry("0008", "identity"),
            Map.entry("0010", "expired"), Map.entry("0020", "keep_power"),
            Map.entry("0040", "resume"), Map.entry("0080", "resume"),
            Map.entry("0100", "resume"));
    private static final String[] BITS = {
        "other", "no_data", "password", "baud", "zones", "slots", "tariffs"};

    private ErrorWords() {
    }

    /// Key of the meaning of an abnormal reply.
    ///
    /// @param code as sent, in reading order
    public static String key(int function, String code) {
        if (function == Control.SECURITY) {
            return PREFIX + SECURITY.getOrDefault(code, "other");
        }
        if (function == Control.RELAY && code.length() == 4) {
            return PREFIX + RELAY.getOrDefault(code, "other");
        }
        if (code.length() == 2) {
            int lowest = Integer.numberOfTrailingZeros(Integer.parseInt(code, 16));
            return PREFIX + (lowest < BITS.length ? BITS[lowest] : "other");
        }
        return PREFIX + "other";
    }
}
