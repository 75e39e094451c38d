package wattdesk.meterio.cjt188;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wattdesk.meterio.line.Hex;

/// One CJ/T 188-2004 frame without its transport (W1): no FE, no checksum; data as sent.
///
/// @param type meter type, one byte
/// @param address 14 digits in reading order
/// @param control control code, one byte
/// @param data hexadecimal, wire order
public record Frame188(int type, String address, int control, String data) {

    private static final byte START = 0x68;
    private static final byte END = 0x16;
    private static final int FIXED_BYTES = 13;
    private static final int LONGEST_DATA = 0x64;

    /// A place where the shape of a frame fits, whether or not its checksum does.
    public record Candidate(boolean checksumFits, Frame188 frame) {
    }

    /// A sound frame and where it lies; `to` is exclusive.
    public record Placed(int from, int to, Frame188 frame) {
    }

    /// The bytes on the wire, with that many FE in front.
    public byte[] encode(int wakeUp) {
        byte[] body = Hex.bytes("68" + Hex.octet(type) + Hex.reversed(address)
                + Hex.octet(control) + Hex.octet(data.length() / 2) + data + "0016");
        body[body.length - 2] = checksum(body, 0, body.length - 2);
        byte[] wire = new byte[wakeUp + body.length];
        Arrays.fill(wire, 0, wakeUp, (byte) 0xFE);
        System.arraycopy(body, 0, wire, wakeUp, body.length);
        return wire;
    }

    /// Every frame from the left, sound or not; the inside of a sound frame is not searched again.
    public static List<Candidate> all(byte[] wire) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at + FIXED_BYTES <= wire.length) {
            int length = wire[at + 10] & 0xFF;
            int end = at + FIXED_BYTES + length;
            boolean fits = wire[at] == START && length <= LONGEST_DATA && end <= wire.length
                    && wire[end - 1] == END;
            boolean sound = fits && checksum(wire, at, end - 2) == wire[end - 2];
            if (fits) {
                found.add(new Candidate(sound, decode(wire, at, length)));
            }
            at = sound ? end : at + 1;
        }
        return found;
    }

    /// Every sound frame at any place: a false start before it does not hide it.
    public static List<Placed> sound(byte[] wire) {
        List<Placed> found = new ArrayList<>();
        for (int at = 0; at + FIXED_BYTES <= wire.length; at++) {
            int length = wire[at + 10] & 0xFF;
            int end = at + FIXED_BYTES + length;
            if (wire[at] == START && length <= LONGEST_DATA && end <= wire.length
                    && wire[end - 1] == END && checksum(wire, at, end - 2) == wire[end - 2]) {
                found.add(new Placed(at, end, decode(wire, at, length)));
            }
        }
        return found;
    }

    private static Frame188 decode(byte[] wire, int at, int length) {
        return new Frame188(wire[at + 1] & 0xFF, Hex.reversed(Hex.of(wire, at + 2, at + 9)),
                wire[at + 9] & 0xFF, Hex.of(wire, at + 11, at + 11 + length));
    }

    private static byte checksum(byte[] wire, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += wire[i];
        }
        return (byte) sum;
    }
}
