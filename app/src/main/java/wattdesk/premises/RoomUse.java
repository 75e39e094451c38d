package wattdesk.premises;

/// What a room is for.
public enum RoomUse {
    DWELLING,
    SHOP,
    OFFICE,
    /// Corridors, lifts, plant rooms: shared out, not sold to.
    PUBLIC,
    OTHER
}
