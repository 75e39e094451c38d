package wattdesk.meterio.dlt645;

import java.time.LocalDateTime;
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
    private static final String ANYBODY = "AAAAAAAAAAAA";
    private static final String EVERYBODY = "999999999999";
    private static final int MOST_READ = 200;

    /// Reads one identifier whose value has that many bytes.
    public static Request645 read(String address, String identifier, int bytes) {
        return new Request645(new Frame645(address, Control.READ, Hex.reversed(identifier)),
                MOST_WAKE_UP + Frame645.FIXED_BYTES + 4 + bytes);
    }

    /// Asks for the rest of an answer that did not fit one frame; `part` counts from 1.
    public static Request645 more(String address, String identifier, int part) {
        return new Request645(new Frame645(address, Control.READ_MORE,
                Hex.reversed(identifier) + Hex.octet(part)), MOST_WAKE_UP + Frame645.FIXED_BYTES
                + MOST_READ);
    }

    /// Asks for a block of unknown length, the longest that one frame may hold.
    public static Request645 block(String address, String identifier) {
        return read(address, identifier, MOST_READ - 4);
    }

    /// Asks whoever is on the line for its address; right only where one meter hangs on it.
    public static Request645 anyAddress() {
        return new Request645(new Frame645(ANYBODY, Control.READ_ADDRESS, ""),
                MOST_WAKE_UP + Frame645.FIXED_BYTES + 6);
    }

    /// Tells every meter of the line the time; nobody answers (F1: within 5 minutes only).
    public static Request645 broadcastTime(LocalDateTime time) {
        String encoded = MeterTime.encode(time);
        return new Request645(new Frame645(EVERYBODY, Control.BROADCAST_TIME,
                encoded.substring(0, 6) + encoded.substring(8)), 0);
    }

    /// An address with `A` in front of the digits that are known (7.2).
    public static String shortened(String digits) {
        if (!digits.matches("(?:\\d\\d){0,6}")) {
            throw new IllegalArgumentException("pairs of digits, six at most: " + digits);
        }
        return ANYBODY.substring(digits.length()) + digits;
    }

    /// A request that changes the meter.
    public static Request645 change(Frame645 frame) {
        return new Request645(frame, MOST_WAKE_UP + Frame645.FIXED_BYTES
                + OrderRecharge.DATA_BYTES);
    }

    /// The request that these bytes are.
    public static Request645 of(Octets bytes) {
        Scanner645.Candidate found = Scanner645.find(bytes.toArray(), frame -> !frame.fromMeter());
        if (found == null) {
            throw new IllegalArgumentException("no request: " + bytes);
        }
        return change(found.frame());
    }

    public Octets encode(int wakeUp) {
        return Octets.of(frame.encode(wakeUp));
    }

    /// Finds the answer, positive or refusing.
    public ReplyFinder finder() {
        return Scanner645.finder(this::answeredBy);
    }

    boolean answeredBy(Frame645 reply) {
        if (!reply.fromMeter() || reply.function() != frame.function()
                || !addressed(reply.address())) {
            return false;
        }
        String asked = frame.identifier();
        if (reply.abnormal()) {
            return isErrorWord(reply);
        }
        return switch (frame.function()) {
            case Control.READ_MORE -> String.valueOf(asked).equals(reply.identifier())
                    && frame.payload().equals(part(reply));
            case Control.READ_ADDRESS -> reply.data().equals(Hex.reversed(reply.address()));
            case Control.WRITE, Control.FREEZE -> reply.data().isEmpty();
            case Control.WRITE_ADDRESS -> reply.data().length() == 0 || reply.data().length() == 12;
            case Control.RELAY -> reply.data().isEmpty() || reply.data().length() == 4;
            case Control.PASSWORD -> reply.data().isEmpty() || reply.data().length() == 8;
            case Control.BAUD -> reply.data().equals(frame.data());
            default -> asked == null || asked.equals(reply.identifier());
        };
    }

    /// The last byte of a follow-up frame says which part it is.
    private static String part(Frame645 reply) {
        String payload = reply.payload();
        return payload.substring(Math.max(0, payload.length() - 2));
    }

    /// What a positive reply adds to the answer: the part's number is not data.
    public static String piece(Frame645 reply) {
        String payload = reply.payload();
        return reply.function() == Control.READ_MORE && payload.length() >= 2
                ? payload.substring(0, payload.length() - 2) : payload;
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
