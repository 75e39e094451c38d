package wattdesk.meterio.meter;

/// The meter's own breaker, from its state bit and its command bit (F1).
public enum RelayState {
    CLOSED,
    OPEN,
    /// Commanded closed but open: somebody has to press the meter's button, or the relay is faulty.
    PRESS_BUTTON,
    /// Commanded open but still closed.
    WILL_NOT_OPEN
}
