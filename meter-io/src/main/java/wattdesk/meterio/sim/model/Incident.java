package wattdesk.meterio.sim.model;

import java.time.Instant;

/// Something that happens to a meter at a time of the site.
///
/// @param value what it needs to know: fen, a number, seconds; may be empty
public record Incident(Instant at, Happening what, String value) {}
