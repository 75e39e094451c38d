package wattdesk.board;

/// Whether the meters of a room answer.
public enum Link {
    ONLINE,
    /// Answered lately, but not at the last try or not within the plan.
    LATE,
    OFFLINE,
    /// Nobody asked yet, or there is no meter.
    UNHEARD
}
