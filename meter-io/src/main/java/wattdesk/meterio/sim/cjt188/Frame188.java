package wattdesk.meterio.sim.cjt188;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// `68 T A0..A6 C L DATA CS 16`, nothing added to the data.
///
/// @param address 14 characters in reading order; low byte first on the wire
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Frame188(int type, String address, int control, byte[] data) {

    static final int OVERHEAD = 13;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// Reads bytes that begin with 68H and end with 16H; empty when anything is wrong.
    static Optional<Frame188> parse(byte[] bytes) {
        if (bytes.length < OVERHEAD || bytes[0] != 0x68
                || bytes.length != OVERHEAD + (bytes[10] & 0xFF)
                || bytes[bytes.length - 1] != 0x16
                || bytes[bytes.length - 2] != sum(bytes, bytes.length - 2)) {
            return Optional.empty();
        }
        return Optional.of(new Frame188(bytes[1] & 0xFF, turned(HEX.formatHex(bytes, 2, 9)),
                bytes[9] & 0xFF, Arrays.copyOfRange(bytes, 11, bytes.length - 2)));
    }

    byte[] encode() {
        var out = new ByteArrayOutputStream();
        out.write(0x68);
        out.write(type);
        out.writeBytes(HEX.parseHex(turned(address)));
        out.write(control);
        out.write(data.length);
        out.writeBytes(data);
        out.write(sum(out.toByteArray(), out.size()));
        out.write(0x16);
        return out.toByteArray();
    }

    private static byte sum(byte[] bytes, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += bytes[i];
        }
        return (byte) sum;
    }

    /// Pairs of characters in the other order.
    static String turned(String hex) {
        var out = new StringBuilder();
        for (int i = hex.length() - 2; i >= 0; i -= 2) {
            out.append(hex, i, i + 2);
        }
        return out.toString();
    }
}
