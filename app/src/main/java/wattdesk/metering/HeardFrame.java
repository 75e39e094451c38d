package wattdesk.metering;

import java.time.Instant;

/// One frame of a line in the reader's words: what the line made of it, and what it says.
public record HeardFrame(Instant at, boolean sent, String hex, String note, String meaning) {}
