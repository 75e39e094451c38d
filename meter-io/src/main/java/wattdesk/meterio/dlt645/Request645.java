package wattdesk.meterio.dlt645;

import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;

/// A request and which frame answers it: same address (any, after a wildcard), same function, and
/// the same identifier wherever the reply carries one (7.1).
///
/// @param longestReply bytes on the wire, FE included
public record Request645(Frame645 frame, int longestReply) {

    private static final int MOST_WAKE_UP = 4;
    private static final char WILDCARD = 'A';

    /// Reads one identifier whose value has that many bytes.
    public static Request645 read(String address, String identifier, int bytes) {
        return new Request645(new Frame645(address, Control.READ, Hex.reversed(identifier)),
                MOST_WAKE_UP + Frame645.FIXED_BYTES + 4 + bytes);
    }

    /// The request that these bytes are.
    public static Request645 of(Octets bytes) {
        Scanner645.Candidate found = Scanner645.find(bytes.toArray(), frame -> !frame.fromMeter());
        if (found == null) {
            throw new IllegalArgumentException("no request: " + bytes);
        }
        return new Request645(found.frame(), MOST_WAKE_UP + Frame645.FIXED_BYTES
                + CountRecharge.DATA_BYTES);
    }

    public Octets encode(int wakeUp) {
        return Octets.of(frame.encode(wakeUp));
    }

    /// Finds the answer, positive or refusing.
    public ReplyFinder finder() {
        return received -> {
            Scanner645.Candidate found = Scanner645.find(received, this::answeredBy);
            return found == null ? null
                    : new ReplyFinder.Span(found.offset(), found.offset() + found.bytes());
        };
    }

    boolean answeredBy(Frame645 reply) {
        if (!reply.fromMeter() || reply.function() != frame.function()
                || !addressed(reply.address())) {
            return false;
        }
        String asked = frame.identifier();
        return reply.abnormal() ? isErrorWord(reply)
                : asked == null || asked.equals(reply.identifier());
    }

    /// One byte, or two in a security error.
    private static boolean isErrorWord(Frame645 reply) {
        return reply.data().length() == 2 || reply.data().length() == 4;
    }

    private boolean addressed(String address) {
        for (int i = 0; i < address.length(); i++) {
            char wanted = frame.address().charAt(i);
            if (wanted != WILDCARD && wanted != address.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The frame in bytes that [#finder] found.
    public static Frame645 reply(Octets bytes) {
        return Frame645.decode(bytes.toArray(), 0);
    }
}
