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
    private static final int WRITTEN_BYTES = 8;
    private static final int ADDRESS_AT = 2;
    private static final int VALUE_AT = 4;

    private RtuReply() {
    }

    /// The reply to a read of that many registers or coils.
    static ReplyFinder toRead(int unit, int function, int count) {
        int data = RegisterRead.bytes(function, count);
        return received -> find(received, at -> {
            if (exceptionAt(received, at, unit, function)) {
                return EXCEPTION_BYTES;
            }
            boolean fits = head(received, at, unit, function) && at + 2 < received.length
                    && (received[at + 2] & 0xFF) == data;
            return fits ? readBytes(function, count) : 0;
        });
    }

    /// The acknowledgement of a standard write: 05 and 06 repeat address and value, 0F and 10
    /// address and quantity. Some meters refuse with the quantity 0 under any address instead of an
    /// exception (10.3).
    static ReplyFinder toWrite(Octets request) {
        int unit = request.unsigned(0);
        int function = request.unsigned(1);
        int address = word(request.toArray(), ADDRESS_AT);
        int value = word(request.toArray(), VALUE_AT);
        return received -> find(received, at -> {
            if (exceptionAt(received, at, unit, function)) {
                return EXCEPTION_BYTES;
            }
            if (!head(received, at, unit, function) || at + WRITTEN_BYTES > received.length) {
                return 0;
            }
            boolean repeats = word(received, at + ADDRESS_AT) == address
                    && word(received, at + VALUE_AT) == value;
            boolean none = ofMany(function) && word(received, at + VALUE_AT) == 0;
            return repeats || none ? WRITTEN_BYTES : 0;
        });
    }

    private static boolean ofMany(int function) {
        return function == CoilsWrite.FUNCTION || function == BlockWrite.REGISTERS;
    }

    /// True for the acknowledgement of a write of several that says "none".
    static boolean noneWritten(Octets request, Octets reply) {
        return ofMany(request.unsigned(1)) && reply.length() == WRITTEN_BYTES
                && word(reply.toArray(), VALUE_AT) == 0;
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

    static int readBytes(int function, int count) {
        return 5 + RegisterRead.bytes(function, count);
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

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static boolean head(byte[] received, int at, int unit, int function) {
        return (received[at] & 0xFF) == unit && (received[at + 1] & 0xFF) == function;
    }
}
