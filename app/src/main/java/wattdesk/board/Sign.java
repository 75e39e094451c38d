package wattdesk.board;

/// The one face of a room on the board; every room has exactly one.
///
/// What is named later is more urgent where two would fit (several accounts, several meters).
public enum Sign {
    VACANT,
    PRESET,
    NORMAL,
    /// The balance was never read.
    UNREAD,
    SUSPENDED,
    /// At or below the first of the three levels.
    LOW_ONE,
    LOW_TWO,
    LOW_THREE,
    OVERDRAWN,
    KEEP_POWER,
    /// The relay is open: there is no power.
    CUT
}
