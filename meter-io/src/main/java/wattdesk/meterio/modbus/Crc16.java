package wattdesk.meterio.modbus;

import java.util.Arrays;
import wattdesk.meterio.line.Octets;

/// CRC-16 of Modbus: polynomial A001, start FFFF, low byte first on the wire (6.4).
public final class Crc16 {

    private static final int POLYNOMIAL = 0xA001;
    private static final int START = 0xFFFF;
    private static final int SHORTEST = 4;

    private Crc16() {
    }

    static int of(byte[] bytes, int from, int to) {
        int crc = START;
        for (int i = from; i < to; i++) {
            crc = next(crc, bytes[i]);
        }
        return crc;
    }

    private static int next(int crc, byte octet) {
        int mixed = crc ^ (octet & 0xFF);
        for (int bit = 0; bit < 8; bit++) {
            mixed = (mixed & 1) != 0 ? (mixed >>> 1) ^ POLYNOMIAL : mixed >>> 1;
        }
        return mixed;
    }

    /// The longest piece from there on, of at most that many bytes, that ends with its own CRC; 0
    /// where there is none. One walk: the CRC over a piece and its own CRC is 0.
    static int longestFit(byte[] bytes, int from, int most) {
        int longest = 0;
        int crc = START;
        for (int length = 1; length <= most; length++) {
            crc = next(crc, bytes[from + length - 1]);
            if (crc == 0 && length >= SHORTEST) {
                longest = length;
            }
        }
        return longest;
    }

    /// True when the last two of the bytes are the CRC of the others.
    public static boolean fits(byte[] bytes, int from, int to) {
        return to - from >= SHORTEST && of(bytes, from, to - 2)
                == ((bytes[to - 2] & 0xFF) | ((bytes[to - 1] & 0xFF) << 8));
    }

    /// The bytes with their CRC behind.
    public static Octets seal(byte[] body) {
        byte[] frame = Arrays.copyOf(body, body.length + 2);
        int crc = of(body, 0, body.length);
        frame[body.length] = (byte) crc;
        frame[body.length + 1] = (byte) (crc >>> 8);
        return Octets.of(frame);
    }
}
