package wattdesk.billing;

import wattdesk.quantity.BusinessDay;

/// How far a run has come. `total` is 0 until it is known.
public record RunProgress(
        BusinessDay day, Phase phase, int done, int total, int charges, int parked, int gaps) {

    /// First everything is read, then the days are charged in order.
    public enum Phase { READING, CHARGING }
}
