package wattdesk.metering;

import wattdesk.metering.RegisterGateway.Cause;

/// Looks at meters as they are now, for boards, pages and charts; never changes them. Blocks with a
/// limit; never call it on the screen's thread.
@FunctionalInterface
public interface LiveGateway {

    Look look(Meter meter, Urgency urgency);

    /// Who goes first on the line.
    enum Urgency {
        /// A person waits: in front of everything, and everything that the meter tells.
        PERSON,
        /// Behind everything; gives way in mid-conversation to whoever wants the same meter.
        SWEEP
    }

    /// What came of it.
    sealed interface Look {

        record Seen(LiveValues values) implements Look {}

        record Missed(Cause cause, String detail) implements Look {}

        /// Not asked, or broken off because somebody else wanted the meter: says nothing about it.
        record GaveWay() implements Look {}
    }
}
