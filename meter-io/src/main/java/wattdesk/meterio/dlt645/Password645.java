package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// A password as it goes over the wire: the level first, then P0 P1 P2, low byte first (7.3). It
/// says nothing about itself.
///
/// @param level one byte, 02 or 04 on many meters; 98H and 99H belong to meters with a chip
/// @param digits 6 digits in reading order
public record Password645(int level, String digits) {

    static final int WIRE_DIGITS = 8;

    public Password645 {
        if (level < 0 || level > 0xFF || !digits.matches("\\d{6}")) {
            throw new IllegalArgumentException("a level of one byte and 6 digits");
        }
    }

    String wire() {
        return Hex.octet(level) + Hex.reversed(digits);
    }

    /// Null for bytes that are no password.
    static @Nullable Password645 of(String wire) {
        String digits = wire.length() == WIRE_DIGITS ? Hex.reversed(wire.substring(2)) : "";
        return digits.matches("\\d{6}")
                ? new Password645(Integer.parseInt(wire.substring(0, 2), 16), digits) : null;
    }

    @Override
    public String toString() {
        return "Password645[level=" + Hex.octet(level) + "]";
    }
}
