package wattdesk.meterio.line;

import java.time.Instant;

/// One chunk of a conversation as it was on the wire, for the trace and for the record of a credit.
///
/// @param hex upper case, two digits per byte, no spaces
/// @param note what the line made of it, one word: `sent`, `answer`, `garbled`, `stray`,
///     `echo`; behind it, that a password in the frame was blotted out
public record FrameRecord(Instant at, Direction direction, String hex, String note) {

    public enum Direction { SENT, RECEIVED }
}
