package wattdesk.meterio.meter.control;

import java.util.Locale;

/// Why a meter shows something else than it was told.
public enum Difference {
    /// Accepted, and nothing moved: the acknowledgement means no more than "heard".
    ONLY_ACCEPTED,
    /// Part of the write is in the meter.
    PARTLY_APPLIED,
    /// Commanded closed: somebody has to press the meter's button.
    PRESS_BUTTON,
    /// The meter is overdrawn and does not close.
    OVERDRAWN,
    /// Keep-power holds: the meter does not trip.
    KEEP_POWER,
    /// Accepted for later: the meter delays it, or the current is too high to part the contacts.
    DELAYED,
    /// Commanded open, but current still flows.
    RELAY_STUCK,
    /// It shows neither what was there nor what was asked.
    OTHER_STATE;

    /// Key of its words in `MeterWords`.
    public String key() {
        return "control.different." + name().toLowerCase(Locale.ROOT);
    }
}
