package wattdesk.metering;

/// What a meter's status words say where they say anything: each is one set bit whose meaning is
/// known (meter-io 7.7, 9).
public enum MeterMark {
    CONTROL_LOOP(true), CHIP(true), MEMORY(true), OVERDRAFT(false), CLOCK(true),
    PROGRAMMING(false), COMMANDED_OPEN(false), PRE_TRIP_ALARM(false), KEEP_POWER(false),
    IDENTITY_VALID(false), LOCAL_ACCOUNT(false), REMOTE_ACCOUNT(false),
    OVER_VOLTAGE_A(true), OVER_CURRENT_A(true), REVERSE_A(true),
    OVER_VOLTAGE_B(true), OVER_CURRENT_B(true), REVERSE_B(true),
    OVER_VOLTAGE_C(true), OVER_CURRENT_C(true), REVERSE_C(true),
    COVER_OPEN(true), TERMINAL_COVER_OPEN(true),
    VALVE_FAULT(true), BATTERY_LOW(true);

    private final boolean trouble;

    MeterMark(boolean trouble) {
        this.trouble = trouble;
    }

    /// Whether somebody should look after it.
    public boolean trouble() {
        return trouble;
    }
}
