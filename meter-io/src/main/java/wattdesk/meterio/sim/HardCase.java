package wattdesk.meterio.sim;

/// What is wrong with a meter of the demo property.
public enum HardCase {
    NONE,
    OFFLINE,
    /// Answers later than others, within what a driver should wait.
    SLOW,
    /// Answers after every sensible deadline.
    LATE,
    DRIFTED_CLOCK,
    AT_HOARDING_LIMIT,
    REFUSING,
    /// Another meter's number answers at this address.
    SWAPPED,
    /// One purchase more than the property's books know.
    COUNT_AHEAD
}
