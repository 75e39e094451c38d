package wattdesk.download;

/// How a version stands with one meter.
public enum DownloadState {
    /// To be told, as soon as it is due.
    WAITING(true),
    /// Being told: durable before the first byte, so that a stop in the middle is seen afterwards.
    TELLING(true),
    /// Told, and nothing proves it yet: only read from here on, until something does.
    UNKNOWN(true),
    /// Proved in the standby set; the meter changes over by itself.
    STANDING_BY(true),
    /// Proved in the set in force.
    IN_FORCE(false),
    REFUSED(false),
    /// The meter shows something else; people decide.
    DIFFERENT(false),
    /// The meter cannot hold it, or is not ours to be told.
    CANNOT(false),
    CANCELLED(false);

    private final boolean open;

    DownloadState(boolean open) {
        this.open = open;
    }

    /// Whether the station goes on with it by itself.
    public boolean open() {
        return open;
    }

    /// Whether a person may ask for it again.
    public boolean mayRetry() {
        return this == WAITING || this == REFUSED || this == DIFFERENT || this == CANNOT
                || this == CANCELLED;
    }
}
