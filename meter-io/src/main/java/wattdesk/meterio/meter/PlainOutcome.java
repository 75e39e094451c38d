package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.line.FrameRecord;

/// How reading a meter without a purse ended.
public sealed interface PlainOutcome {

    record Values(PlainReading reading, List<FrameRecord> frames) implements PlainOutcome {
    }

    record Missed(ReadOutcome.Failure why) implements PlainOutcome {
    }
}
