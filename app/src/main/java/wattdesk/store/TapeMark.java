package wattdesk.store;

/// How far the tape had come: so many lines, the last with this seal. Kept outside the tape, it
/// shows a tape that was cut between two lines.
public record TapeMark(long lines, String head) {}
