package wattdesk.meterio.sim.model;

/// What a meter keeps records of.
public enum EventKind {
    METER_COVER,
    TERMINAL_COVER,
    MAGNET,
    REVERSE,
    VOLTAGE_LOSS,
    POWER_OFF,
    TRIP,
    CLOSE,
    PROGRAMMING,
    METER_CLEAR,
    DEMAND_CLEAR,
    EVENT_CLEAR,
    TIME_SET,
    TABLES_CHANGED
}
