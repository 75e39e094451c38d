package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// A DL/T 645-2007 frame: `68 A0..A5 68 C L DATA CS 16`, 33H already removed from the data.
///
/// @param address 12 characters in reading order; low byte first on the wire
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Frame645(String address, int control, byte[] data) {

    static final int OVERHEAD = 12;
    private static final int OFFSET = 0x33;

    /// Reads bytes that begin with the first 68H and end with 16H; empty when anything is wrong.
    static Optional<Frame645> parse(byte[] bytes) {
        if (bytes.length < OVERHEAD || (bytes[0] & 0xFF) != 0x68 || (bytes[7] & 0xFF) != 0x68) {
            return Optional.empty();
        }
        int length = bytes[9] & 0xFF;
        if (bytes.length != length + OVERHEAD || bytes[length + 11] != 0x16
                || (bytes[length + 10] & 0xFF) != sum(bytes, length + 10)) {
            return Optional.empty();
        }
        var data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (bytes[10 + i] - OFFSET);
        }
        return Optional.of(new Frame645(Bcd.reading(bytes, 1, 6), bytes[8] & 0xFF, data));
    }

    byte[] encode() {
        var out = new ByteArrayOutputStream();
        out.write(0x68);
        out.writeBytes(Bcd.wire(address));
        out.write(0x68);
        out.write(control);
        out.write(data.length);
        for (byte b : data) {
            out.write(b + OFFSET);
        }
        out.write(sum(out.toByteArray(), out.size()));
        out.write(0x16);
        return out.toByteArray();
    }

    private static int sum(byte[] bytes, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += bytes[i];
        }
        return sum & 0xFF;
    }
}
