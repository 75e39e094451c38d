package wattdesk.meterio.meter.profile;

/// The valve of a water meter. What the profile's mask does not explain is unknown, never open.
public enum ValveState {
    OPEN, CLOSED, ABNORMAL, UNKNOWN
}
