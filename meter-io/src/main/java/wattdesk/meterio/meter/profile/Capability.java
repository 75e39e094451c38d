package wattdesk.meterio.meter.profile;

import java.util.Locale;

/// What a meter can be told, as its profile says: real meters differ in each of them (22).
public enum Capability {
    /// Remote trip; meters with a security chip want a ciphertext for it (13).
    TRIP,
    CLOSE,
    PERMIT_CLOSE,
    KEEP_POWER,
    ALARM,
    /// Back to the meter's own prepay logic after forced control.
    AUTOMATIC,
    VALVE,
    CLOCK,
    LIMITS,
    PRICES,
    STANDBY_PRICES,
    TIERS,
    STANDBY_TIERS,
    PERIODS,
    STANDBY_PERIODS,
    FREEZE,
    BAUD,
    PASSWORD,
    ADDRESS,
    OPEN_ACCOUNT;

    /// The word that a profile file uses for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
