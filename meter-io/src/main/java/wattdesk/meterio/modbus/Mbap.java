package wattdesk.meterio.modbus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;

/// Modbus-TCP: the frame without its CRC behind a header of transaction number, protocol 0 and the
/// number of bytes that follow (15). A reply counts only under the number of its own request, so
/// that a late one is nobody's.
public final class Mbap {

    /// Bytes that the header adds, less the CRC that it leaves out.
    public static final int MORE_BYTES = 4;

    private static final int HEADER = 6;
    private static final int CRC = 2;
    private static final int LONGEST = 254;

    private Mbap() {
    }

    public static Octets wrap(Octets frame, int transaction) {
        int length = frame.length() - CRC;
        byte[] message = new byte[HEADER + length];
        message[0] = (byte) (transaction >> 8);
        message[1] = (byte) transaction;
        message[4] = (byte) (length >> 8);
        message[5] = (byte) length;
        System.arraycopy(frame.toArray(), 0, message, HEADER, length);
        return Octets.of(message);
    }

    /// The message of that number whose frame is the reply that `reply` looks for.
    public static ReplyFinder finder(int transaction, ReplyFinder reply) {
        return received -> {
            for (int at = 0; at + HEADER < received.length; at++) {
                ReplyFinder.Span found = message(received, at, transaction);
                if (found != null && fits(received, found, reply)) {
                    return found;
                }
            }
            return null;
        };
    }

    private static boolean fits(byte[] received, ReplyFinder.Span found, ReplyFinder reply) {
        Octets frame = frame(Octets.of(Arrays.copyOfRange(received, found.from(), found.to())));
        ReplyFinder.Span span = reply.find(frame.toArray());
        return span != null && span.from() == 0 && span.to() == frame.length();
    }

    private static ReplyFinder.@Nullable Span message(byte[] received, int at, int transaction) {
        int length = word(received, at + 4);
        boolean whole = word(received, at) == (transaction & 0xFFFF)
                && word(received, at + 2) == 0 && length > 1 && length <= LONGEST
                && at + HEADER + length <= received.length;
        return whole ? new ReplyFinder.Span(at, at + HEADER + length) : null;
    }

    /// The frame of a message, as a serial line would carry it.
    public static Octets frame(Octets message) {
        return Crc16.seal(Arrays.copyOfRange(message.toArray(), HEADER, message.length()));
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
