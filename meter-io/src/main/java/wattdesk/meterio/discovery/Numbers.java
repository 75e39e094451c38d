package wattdesk.meterio.discovery;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Meter numbers as the wire has them.
final class Numbers {

    private Numbers() {
    }

    /// Low byte first, decimal digits only; null for anything else, FF padding included.
    static @Nullable String digits(String hex) {
        String number = Hex.reversed(hex);
        return number.matches("\\d+") ? number : null;
    }
}
