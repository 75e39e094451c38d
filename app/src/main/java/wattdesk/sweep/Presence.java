package wattdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a meter is there, by the station's rule: it depends on tries in a row and on the age of
/// the last answer, never on how long the station itself was closed.
public enum Presence {
    /// Answered at its last try, not too long ago.
    ONLINE,
    /// One or two tries without an answer, or not looked at for longer than the plan says.
    LATE,
    /// Three tries in a row without an answer, or a try in vain when it has never answered.
    OFFLINE,
    /// Nobody has asked it yet.
    NEVER;

    /// Tries in a row without an answer that make a meter offline.
    public static final int TRIES = 3;
    /// Older answers are late: half as old again as the plan allows.
    public static final Duration LATE_AFTER = Duration.ofMinutes(45);

    public static Presence of(@Nullable MeterSeen seen, Instant now) {
        if (seen == null) {
            return NEVER;
        }
        Instant answered = seen.answeredAt();
        if (seen.failures() >= TRIES || answered == null) {
            return OFFLINE;
        }
        return seen.failures() > 0 || answered.plus(LATE_AFTER).isBefore(now) ? LATE : ONLINE;
    }
}
