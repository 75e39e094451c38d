package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Decimal numbers in the meter's form: two digits per byte, low byte first, sign in the top bit of
/// the last byte (7.5). What is not decimal is no value.
public final class Bcd {

    private static final int SIGN_BIT = 0x8;

    private Bcd() {
    }

    /// An unsigned number; null for anything that is not BCD, FF padding included.
    public static @Nullable Long unsigned(String hex) {
        String digits = Hex.reversed(hex);
        return digits.matches("\\d{1,18}") ? Long.valueOf(Long.parseLong(digits)) : null;
    }

    /// A number whose top bit means minus.
    public static @Nullable Long signed(String hex) {
        String digits = Hex.reversed(hex);
        int top = Character.digit(digits.charAt(0), 16);
        boolean minus = (top & SIGN_BIT) != 0;
        String plain = (top & ~SIGN_BIT) + digits.substring(1);
        if (!plain.matches("\\d{1,18}")) {
            return null;
        }
        long value = Long.parseLong(plain);
        return minus ? -value : value;
    }

    /// The number as that many bytes, low byte first.
    public static String encode(long value, int bytes) {
        String digits = String.format("%0" + 2 * bytes + "d", value);
        if (value < 0 || digits.length() > 2 * bytes) {
            throw new IllegalArgumentException(value + " in " + bytes + " bytes");
        }
        return Hex.reversed(digits);
    }

    /// Minus as the top bit of the last byte.
    public static String encodeSigned(long value, int bytes) {
        String plain = encode(Math.abs(value), bytes);
        int last = plain.length() - 2;
        int top = Integer.parseInt(plain.substring(last), 16);
        if (top >= 0x80) {
            throw new IllegalArgumentException(value + " in " + bytes + " bytes");
        }
        return plain.substring(0, last) + Hex.octet(value < 0 ? top | 0x80 : top);
    }
}
