package wattdesk.rating;

import java.time.Instant;

/// Registers and the instant at which they stood so (a whole second): the freeze instant of frozen
/// registers, else the moment of the answer.
public record RegisterReading(Instant at, Registers registers) {}
