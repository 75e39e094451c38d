package wattdesk.meterio.line;

import java.util.HexFormat;

/// Bytes as people write them: upper case, two digits each, no spaces.
public final class Hex {

    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    private Hex() {
    }

    public static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    public static String of(byte[] bytes, int from, int to) {
        return FORMAT.formatHex(bytes, from, to);
    }

    /// One byte, `0A`.
    public static String octet(int value) {
        return FORMAT.toHexDigits((byte) value);
    }

    /// One register, `004F`.
    public static String word(int value) {
        return FORMAT.toHexDigits((short) value);
    }

    /// Throws `IllegalArgumentException` for text that is not hexadecimal.
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /// The bytes in the opposite order: DL/T 645 sends the low byte first.
    public static String reversed(String hex) {
        byte[] bytes = bytes(hex);
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            back[i] = bytes[bytes.length - 1 - i];
        }
        return of(back);
    }
}
