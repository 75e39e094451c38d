package wattdesk.meterio.line;

import java.time.Duration;

/// How long a meter may think, on top of the time that the bytes need on the wire.
///
/// @param turnaround longest time from the last byte of the request to the first of the reply
/// @param interByte longest pause inside a reply that still counts as one reply
public record ReplyTiming(Duration turnaround, Duration interByte) {

    public static ReplyTiming ofMillis(long turnaround, long interByte) {
        return new ReplyTiming(Duration.ofMillis(turnaround), Duration.ofMillis(interByte));
    }
}
