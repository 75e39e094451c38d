package wattdesk.meterio.line;

/// One request and what its reply looks like.
///
/// @param meter names the meter on this line; equal names share reservation and rest
/// @param longestReply bytes of the longest reply that is expected, for the deadline
/// @param changes true for everything that may change a meter: never repeated, by no layer
public record Exchange(
        String meter, Priority priority, Octets request, ReplyFinder reply, int longestReply,
        ReplyTiming timing, boolean changes) {
}
