package wattdesk.meterio.modbus;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.line.ReplyFinder.Span;

/// Which bytes fit a request: unit, function, expected length, echoed fields and CRC together, at
/// any offset. j2mod itself compares only unit and function (6.1).
final class RtuReply {

    static final int EXCEPTION = 0x80;
    private static final int EXCEPTION_BYTES = 5;
    private static final int SHORTEST = 4;

    private RtuReply() {
    }

    /// The reply to a read of that many registers.
    static ReplyFinder toRead(int unit, int function, int count) {
        int data = 2 * count;
        return received -> find(received, at -> {
            if (exceptionAt(received, at, unit, function)) {
                return EXCEPTION_BYTES;
            }
            boolean fits = head(received, at, unit, function) && at + 2 < received.length
                    && (received[at + 2] & 0xFF) == data;
            return fits ? readBytes(count) : 0;
        });
    }

    /// The acknowledgement of a vendor write, of unknown shape: any sound frame of the unit and the
    /// function, except the request itself. Evidence, nothing more (22).
    static ReplyFinder toVendorWrite(Octets request) {
        int unit = request.unsigned(0);
        int function = request.unsigned(1);
        return received -> {
            Span exception = find(received, at ->
                    exceptionAt(received, at, unit, function) ? EXCEPTION_BYTES : 0);
            return exception != null ? exception : anySound(received, request);
        };
    }

    static int readBytes(int count) {
        return 5 + 2 * count;
    }

    private static @Nullable Span anySound(byte[] received, Octets request) {
        int own = request.length();
        for (int at = 0; at + SHORTEST <= received.length; at++) {
            if (head(received, at, request.unsigned(0), request.unsigned(1))) {
                for (int to = at + SHORTEST; to <= received.length; to++) {
                    if (to - at != own && Crc16.fits(received, at, to)) {
                        return new Span(at, to);
                    }
                }
            }
        }
        return null;
    }

    /// The first offset at which `lengthAt` names a length and the CRC agrees.
    private static @Nullable Span find(byte[] received, IntUnaryOperator lengthAt) {
        for (int at = 0; at + SHORTEST <= received.length; at++) {
            int to = at + lengthAt.applyAsInt(at);
            if (to > at && to <= received.length && Crc16.fits(received, at, to)) {
                return new Span(at, to);
            }
        }
        return null;
    }

    private static boolean exceptionAt(byte[] received, int at, int unit, int function) {
        return head(received, at, unit, function | EXCEPTION);
    }

    private static boolean head(byte[] received, int at, int unit, int function) {
        return (received[at] & 0xFF) == unit && (received[at + 1] & 0xFF) == function;
    }
}
