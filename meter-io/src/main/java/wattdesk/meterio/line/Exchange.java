package wattdesk.meterio.line;

import java.util.function.UnaryOperator;

/// One request and what its reply looks like.
///
/// @param meter names the meter on this line; equal names share reservation and rest
/// @param longestReply bytes of the longest reply that is expected, for the deadline
/// @param changes true for everything that may change a meter: never repeated, by no layer
/// @param kept hexadecimal bytes as they may be recorded and shown: without passwords
public record Exchange(
        String meter, Priority priority, Octets request, ReplyFinder reply, int longestReply,
        ReplyTiming timing, boolean changes, UnaryOperator<String> kept) {

    /// Without secrets.
    public Exchange(String meter, Priority priority, Octets request, ReplyFinder reply,
            int longestReply, ReplyTiming timing, boolean changes) {
        this(meter, priority, request, reply, longestReply, timing, changes,
                UnaryOperator.identity());
    }
}
