package wattdesk.metering;

import java.time.Instant;

/// One frame as it was on the line, hex, kept with the credit it served.
public record FrameLine(Instant at, boolean sent, String hex) {}
