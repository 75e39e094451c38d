package wattdesk.installation;

/// What becomes of a device that is taken off the wall.
public enum Fate {
    /// It may hang again.
    IN_STOCK,
    /// It never hangs again.
    RETIRED
}
