package wattdesk.meterio.line;

/// Who goes first on a line; first in, first out inside a class.
public enum Priority {
    /// Credit and relay from the counter: class 0.
    COUNTER,
    /// Read-back of something written: class 1.
    READ_BACK,
    /// Everyday polling: class 5. Dead meters are skipped here.
    POLL,
    /// The sweep behind all work: it waits while anybody else holds a meter of the line, and ends
    /// its own conversation at the next exchange when somebody waits for that meter. Dead meters
    /// are skipped here too.
    SWEEP,
    /// Looking for meters: class 9.
    DISCOVERY
}
