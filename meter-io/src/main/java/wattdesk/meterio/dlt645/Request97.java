package wattdesk.meterio.dlt645;

import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;

/// A reading request of DL/T 645-1997 and which frame answers it (8): the same address, 81H with
/// the same two-byte identifier, or C1H with one byte of error. This dialect has no wildcard.
///
/// @param identifier four digits in reading order
/// @param longestReply bytes on the wire, FE included
public record Request97(Frame645 frame, String identifier, int longestReply) {

    private static final int READ = 0x01;
    private static final int MOST_WAKE_UP = 4;
    private static final int IDENTIFIER_BYTES = 2;

    /// Reads one identifier whose value has that many bytes.
    public static Request97 read(String address, String identifier, int bytes) {
        return new Request97(new Frame645(address, READ, Hex.reversed(identifier)), identifier,
                MOST_WAKE_UP + Frame645.FIXED_BYTES + IDENTIFIER_BYTES + bytes);
    }

    public Octets encode(int wakeUp) {
        return Octets.of(frame.encode(wakeUp));
    }

    /// Finds the answer, positive or refusing.
    public ReplyFinder finder() {
        return Scanner645.finder(this::answeredBy);
    }

    private boolean answeredBy(Frame645 reply) {
        if (!reply.fromMeter() || reply.function() != READ
                || !reply.address().equals(frame.address())) {
            return false;
        }
        return reply.abnormal() ? reply.data().length() == 2
                : reply.data().startsWith(Hex.reversed(identifier));
    }

    /// The value in a positive reply, wire order.
    public static String value(Frame645 reply) {
        return reply.data().substring(2 * IDENTIFIER_BYTES);
    }
}
