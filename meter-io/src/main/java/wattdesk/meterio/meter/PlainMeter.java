package wattdesk.meterio.meter;

import wattdesk.meterio.line.Priority;

/// One meter that is only read: water, heat, and electricity without prepayment. Calls wait for the
/// line on the calling thread and always end.
public interface PlainMeter {

    /// Reads everything that the profile knows. Reads are repeated, at most twice more.
    PlainOutcome read(Priority priority);
}
