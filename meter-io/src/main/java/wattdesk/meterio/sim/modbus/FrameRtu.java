package wattdesk.meterio.sim.modbus;

import java.util.Arrays;
import java.util.Optional;

/// A Modbus-RTU frame: unit, function, body, CRC-16 (polynomial A001, start FFFF, low byte first).
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record FrameRtu(int unit, int function, byte[] body) {

    private static final int SHORTEST = 4;
    private static final int EXCEPTION = 0x80;

    static Optional<FrameRtu> parse(byte[] bytes) {
        int end = bytes.length - 2;
        if (bytes.length < SHORTEST || crc(bytes, end) != word(bytes, end)) {
            return Optional.empty();
        }
        return Optional.of(new FrameRtu(bytes[0] & 0xFF, bytes[1] & 0xFF,
                Arrays.copyOfRange(bytes, 2, end)));
    }

    byte[] encode() {
        var out = new byte[body.length + SHORTEST];
        out[0] = (byte) unit;
        out[1] = (byte) function;
        System.arraycopy(body, 0, out, 2, body.length);
        int crc = crc(out, body.length + 2);
        out[body.length + 2] = (byte) (crc >> 8);
        out[body.length + 3] = (byte) crc;
        return out;
    }

    FrameRtu exception(int code) {
        return new FrameRtu(unit, function | EXCEPTION, new byte[] {(byte) code});
    }

    FrameRtu reply(byte... replyBody) {
        return new FrameRtu(unit, function, replyBody);
    }

    /// 16 bits of the body, high byte first.
    int at(int index) {
        return word(body, index);
    }

    private static int word(byte[] bytes, int index) {
        return ((bytes[index] & 0xFF) << 8) | (bytes[index + 1] & 0xFF);
    }

    /// The CRC as it stands on the wire, read high byte first.
    private static int crc(byte[] bytes, int end) {
        int crc = 0xFFFF;
        for (int i = 0; i < end; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
        }
        return ((crc & 0xFF) << 8) | (crc >> 8);
    }
}
