package wattdesk.metering;

/// What lets electricity or water through: a relay or a valve, as its meter shows it.
public enum SwitchState {
    CLOSED(false),
    OPEN(true),
    /// Told to close but open: somebody presses the meter's button, or the relay is faulty.
    PRESS_BUTTON(true),
    /// Told to open but still closed.
    WILL_NOT_OPEN(false),
    VALVE_OPEN(false),
    VALVE_CLOSED(true),
    VALVE_ABNORMAL(false);

    private final boolean cut;

    SwitchState(boolean cut) {
        this.cut = cut;
    }

    /// Nothing flows.
    public boolean cut() {
        return cut;
    }
}
