package wattdesk.meterio.cjt188;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;

/// A request and which frame answers it (W1): the same meter, the same identifier in either order,
/// and above all the same serial number SER, which tells a late reply to an earlier question from
/// ours.
///
/// @param serial SER, counted up by the asking side with every request
public record Request188(Frame188 frame, int serial) {

    private static final int READ = 0x01;
    private static final int WRITE = 0x04;
    private static final int ANSWER = 0x80;
    private static final int REFUSAL = 0xC0;
    private static final int MOST_WAKE_UP = 4;
    private static final int REPLY_BYTES = 35;
    private static final int REFUSAL_DIGITS = 6;
    private static final int HEAD_DIGITS = 6;
    private static final int ANY_TYPE = 0xAA;
    private static final String ANY_ADDRESS = "A".repeat(14);

    /// Asks for 901F, or 1F90 where meters send their identifiers the other way round.
    public static Request188 metering(int type, String address, String identifier, int serial) {
        String data = identifier + Hex.octet(serial & 0xFF);
        return new Request188(new Frame188(type, address, READ, data), serial & 0xFF);
    }

    /// Writes the valve (A017), the clock (A015) and the like.
    ///
    /// @param identifier in the order in which the meter takes it
    /// @param data hexadecimal, wire order
    public static Request188 write(
            int type, String address, String identifier, int serial, String data) {
        return new Request188(new Frame188(type, address, WRITE,
                identifier + Hex.octet(serial & 0xFF) + data), serial & 0xFF);
    }

    public Octets encode(int wakeUp) {
        return Octets.of(frame.encode(wakeUp));
    }

    /// Bytes on the wire of the whole reply, FE included.
    public int longestReply() {
        return MOST_WAKE_UP + REPLY_BYTES;
    }

    /// Finds the answer, positive or refusing.
    public ReplyFinder finder() {
        return received -> {
            Frame188.Placed found = find(received);
            return found == null ? null : new ReplyFinder.Span(found.from(), found.to());
        };
    }

    private Frame188.@Nullable Placed find(byte[] received) {
        return Frame188.sound(received).stream().filter(each -> answeredBy(each.frame()))
                .findFirst().orElse(null);
    }

    /// The frame in bytes that [#finder] found.
    public static Frame188 reply(Octets bytes) {
        return Frame188.sound(bytes.toArray()).getFirst().frame();
    }

    /// The status bytes of a refusal in reading order, null for a positive reply.
    public static @Nullable String refusal(Frame188 reply) {
        return (reply.control() & REFUSAL) == REFUSAL
                ? Hex.reversed(reply.data().substring(2)) : null;
    }

    /// What follows identifier and serial number in a positive reply.
    public static String payload(Frame188 reply) {
        return reply.data().substring(HEAD_DIGITS);
    }

    private boolean answeredBy(Frame188 reply) {
        boolean mine = (frame.type() == ANY_TYPE || frame.type() == reply.type())
                && (frame.address().equals(ANY_ADDRESS)
                        || frame.address().equals(reply.address()));
        if (!mine) {
            return false;
        }
        return reply.control() == (frame.control() | REFUSAL)
                ? reply.data().length() == REFUSAL_DIGITS
                        && reply.data().startsWith(Hex.octet(serial))
                : reply.control() == (frame.control() | ANSWER) && answers(reply.data());
    }

    /// Meters answer in either order of the identifier, whichever they were asked in.
    private boolean answers(String data) {
        String asked = frame.data().substring(0, HEAD_DIGITS - 2);
        return data.length() >= HEAD_DIGITS
                && (data.startsWith(asked) || data.startsWith(Hex.reversed(asked)))
                && data.startsWith(Hex.octet(serial), HEAD_DIGITS - 2);
    }
}
