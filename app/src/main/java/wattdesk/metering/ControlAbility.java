package wattdesk.metering;

/// What a type of meter can be told, as its profile says.
public enum ControlAbility {
    TRIP, CLOSE, PERMIT_CLOSE, KEEP_POWER,
    /// Has a forced mode, and can be given back to its own logic.
    AUTOMATIC,
    VALVE, CLOCK, LIMITS, OPEN_ACCOUNT
}
