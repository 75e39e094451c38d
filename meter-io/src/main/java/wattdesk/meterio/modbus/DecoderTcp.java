package wattdesk.meterio.modbus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wattdesk.meterio.line.Octets;

/// Explains messages of Modbus-TCP: what is in each envelope, as [DecoderRtu] explains it.
public final class DecoderTcp {

    private static final int HEADER = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 254;

    private DecoderTcp() {
    }

    /// Every message in the bytes; what stands around them is skipped. One invalid record when
    /// there is none.
    public static List<DecodedRtu> decode(byte[] received) {
        List<DecodedRtu> decoded = new ArrayList<>();
        int at = 0;
        while (at + HEADER + SHORTEST <= received.length) {
            int length = length(received, at);
            if (length > 0) {
                Octets message = Octets.of(Arrays.copyOfRange(received, at, at + length));
                decoded.addAll(DecoderRtu.decode(Mbap.frame(message).toArray()));
            }
            at += Math.max(1, length);
        }
        return decoded.isEmpty() ? DecoderRtu.decode(new byte[0]) : List.copyOf(decoded);
    }

    /// Bytes of the message that begins there, or 0.
    private static int length(byte[] received, int at) {
        int length = word(received, at + 4);
        boolean whole = word(received, at + 2) == 0 && length >= SHORTEST && length <= LONGEST
                && at + HEADER + length <= received.length;
        return whole ? HEADER + length : 0;
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
