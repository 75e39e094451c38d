package wattdesk.board;

/// How far the contract of a room has come.
public enum Standing {
    /// Everything is entered, nothing is sold or billed yet.
    PRESET,
    OPEN,
    /// No sale; still billed.
    SUSPENDED
}
