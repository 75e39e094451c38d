package wattdesk.board;

/// Whether the meters of a room answer.
public enum Link {
    ONLINE,
    OFFLINE,
    /// Nobody asked yet, or there is no meter.
    UNHEARD
}
