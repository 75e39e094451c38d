package wattdesk.meterio.meter.control;

import java.util.Locale;

/// Why nobody knows what became of an order.
public enum Doubt {
    /// The meter could not be read since.
    NOT_READ_BACK,
    /// Readings in a row disagree.
    READINGS_DISAGREE,
    /// Another meter number answers since.
    OTHER_METER,
    /// A meter does not show this one: accepted, no more is proved.
    NOTHING_TO_READ,
    /// Only a change would show it, and what was there before is not known any more.
    NOTHING_TO_COMPARE,
    /// Accepted, and the meter has left the speed of this line: read it at the new one.
    LEFT_THE_LINE;

    /// Key of its words in `MeterWords`.
    public String key() {
        return "control.unknown." + name().toLowerCase(Locale.ROOT);
    }
}
