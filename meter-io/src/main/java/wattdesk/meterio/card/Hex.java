package wattdesk.meterio.card;

import java.util.HexFormat;

/// Bytes of cards as people write them: upper case, two digits each.
public final class Hex {

    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    private Hex() {}

    public static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /// One byte, `0A`.
    public static String octet(int value) {
        return FORMAT.toHexDigits((byte) value);
    }

    /// A status word, `6A82`.
    public static String word(int value) {
        return FORMAT.toHexDigits((short) value);
    }

    /// Throws `IllegalArgumentException` for text that is not hexadecimal.
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
