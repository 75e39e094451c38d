package wattdesk.meterio.modbus;

import java.util.ArrayList;
import java.util.List;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// Explains Modbus-RTU frames without a line. A frame has no start mark: at each place the lengths
/// that its function can have are tried first, then any length whose CRC fits.
public final class DecoderRtu {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 256;
    private static final int EXCEPTION_BYTES = 5;
    private static final int HIGHEST_UNIT = 247;

    private DecoderRtu() {
    }

    /// Every frame in the bytes; what stands around them is skipped. One invalid record when there
    /// is none.
    public static List<DecodedRtu> decode(byte[] wire) {
        List<DecodedRtu> decoded = new ArrayList<>();
        int at = 0;
        while (at + SHORTEST <= wire.length) {
            int length = length(wire, at);
            if (length > 0) {
                decoded.add(explain(wire, at, at + length));
            }
            at += Math.max(1, length);
        }
        return decoded.isEmpty() ? List.of(new DecodedRtu(false, null, null, null, null,
                Meaning.of("decode.nothing"))) : List.copyOf(decoded);
    }

    private static int length(byte[] wire, int at) {
        int left = wire.length - at;
        if (left < SHORTEST || (wire[at] & 0xFF) > HIGHEST_UNIT || wire[at + 1] == 0) {
            return 0;
        }
        for (int length : usual(wire, at)) {
            if (length <= left && Crc16.fits(wire, at, at + length)) {
                return length;
            }
        }
        return Crc16.longestFit(wire, at, Math.min(left, LONGEST));
    }

    private static int[] usual(byte[] wire, int at) {
        int bytes = at + 2 < wire.length ? wire[at + 2] & 0xFF : 0;
        int block = at + 6 < wire.length ? wire[at + 6] & 0xFF : 0;
        return new int[] {8, EXCEPTION_BYTES, EXCEPTION_BYTES + bytes, 9 + block};
    }

    private static DecodedRtu explain(byte[] wire, int at, int to) {
        int unit = wire[at] & 0xFF;
        int function = wire[at + 1] & 0xFF;
        String data = Hex.of(wire, at + 2, to - 2);
        boolean exception = (function & RtuReply.EXCEPTION) != 0 && to - at == EXCEPTION_BYTES;
        return new DecodedRtu(true, unit, function, exception ? wire[at + 2] & 0xFF : null, data,
                exception ? Meaning.of("decode.rtu.exception", Hex.octet(function & 0x7F), data)
                        : meaning(wire, at, to, Hex.octet(function), data));
    }

    private static Meaning meaning(byte[] wire, int at, int to, String function, String data) {
        int length = to - at;
        int bytes = length > SHORTEST ? wire[at + 2] & 0xFF : Integer.MIN_VALUE;
        int code = wire[at + 1] & 0xFF;
        if (code >= 1 && code <= 4) {
            return bytes + EXCEPTION_BYTES == length
                    ? Meaning.of("decode.rtu.values", function, data.substring(2))
                    : words("decode.rtu.read", function, data);
        }
        if (code == 5 || code == 6) {
            return words("decode.rtu.write_one", function, data);
        }
        boolean block = length > 8 && (wire[at + 6] & 0xFF) + 9 == length;
        if (block) {
            return Meaning.of("decode.rtu.write", function, data.substring(0, 4),
                    data.substring(4, 8), data.substring(10));
        }
        return length == 8 ? words("decode.rtu.written", function, data)
                : Meaning.of("decode.rtu.other", function, data);
    }

    private static Meaning words(String key, String function, String data) {
        return data.length() < 8 ? Meaning.of("decode.rtu.other", function, data)
                : Meaning.of(key, function, data.substring(0, 4), data.substring(4, 8));
    }
}
