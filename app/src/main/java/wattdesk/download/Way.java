package wattdesk.download;

/// How a version gets into a meter in time.
public enum Way {
    /// There is nothing to tell.
    NONE,
    /// The version is in force: into the set in force, now.
    NOW,
    /// Into the standby set, now; the meter changes over at the version's instant.
    STANDBY,
    /// The meter has no standby set for all of it: the station tells it at the instant.
    AT_INSTANT
}
