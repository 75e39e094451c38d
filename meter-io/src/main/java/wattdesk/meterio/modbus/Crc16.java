package wattdesk.meterio.modbus;

import java.util.Arrays;
import wattdesk.meterio.line.Octets;

/// CRC-16 of Modbus: polynomial A001, start FFFF, low byte first on the wire (6.4).
public final class Crc16 {

    private static final int POLYNOMIAL = 0xA001;

    private Crc16() {
    }

    static int of(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
            }
        }
        return crc;
    }

    /// True when the last two of the bytes are the CRC of the others.
    public static boolean fits(byte[] bytes, int from, int to) {
        return to - from >= 4 && of(bytes, from, to - 2)
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
