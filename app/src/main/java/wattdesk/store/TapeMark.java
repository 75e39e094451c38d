package wattdesk.store;

import org.jspecify.annotations.Nullable;

/// How far the tape had come: so many lines, the last with this seal. Kept outside the tape, it
/// shows a tape that was cut between two lines.
///
/// `bytes` is how long the tape was, over all its files, and `sum` the seal over them and over this
/// mark; a mark of an earlier program has none.
public record TapeMark(
        long lines, String head, long sequence, long bytes, @Nullable String sum) {}
