package wattdesk.meterio.meter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.EventRecord;
import wattdesk.meterio.line.FrameRecord;

/// How reading a meter's event records ended. There is no part of it: all were read, or none.
public sealed interface EventsOutcome {

    /// What the meter has of that kind.
    ///
    /// @param count how many times; null where the meter has no such counter or it is not clean
    /// @param records the last ones, newest first, without those that the meter does not have
    record Read(EventKind kind, @Nullable Integer count, List<EventRecord> records,
            List<FrameRecord> frames) implements EventsOutcome {
    }

    record Missed(ReadOutcome.Failure why) implements EventsOutcome {
    }
}
