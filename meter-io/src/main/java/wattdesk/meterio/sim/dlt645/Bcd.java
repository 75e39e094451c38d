package wattdesk.meterio.sim.dlt645;

import java.util.HexFormat;

/// Numbers as the meter puts them on the wire: low byte first.
final class Bcd {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Bcd() {}

    /// Decimal digits, low byte first; a value too long for the field loses its high digits.
    static byte[] of(long value, int bytes) {
        return wire(digits(value, bytes));
    }

    /// The same in reading order.
    static String digits(long value, int bytes) {
        var digits = Long.toString(value);
        int wanted = bytes * 2;
        if (digits.length() > wanted) {
            return digits.substring(digits.length() - wanted);
        }
        return "0".repeat(wanted - digits.length()) + digits;
    }

    /// Binary, low byte first.
    static byte[] binary(long value, int bytes) {
        var out = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            out[i] = (byte) (value >> (8 * i));
        }
        return out;
    }

    static long binary(byte[] from, int start, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | (from[start + i] & 0xFF);
        }
        return value;
    }

    /// Hexadecimal text in reading order to bytes low first.
    static byte[] wire(String text) {
        var bytes = HEX.parseHex(text);
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            var kept = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = kept;
        }
        return bytes;
    }

    /// Bytes low first to text in reading order.
    static String reading(byte[] from, int start, int bytes) {
        var text = new StringBuilder();
        for (int i = bytes - 1; i >= 0; i--) {
            text.append(HEX.toHexDigits(from[start + i]));
        }
        return text.toString();
    }

    static String hex(byte[] from, int start, int bytes) {
        return HEX.formatHex(from, start, start + bytes);
    }
}
