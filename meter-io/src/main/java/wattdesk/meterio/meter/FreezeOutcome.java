package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.line.FrameRecord;

/// How reading a daily freeze ended.
public sealed interface FreezeOutcome {

    record Read(DailyFreeze freeze, List<FrameRecord> frames) implements FreezeOutcome {
    }

    record Missed(ReadOutcome.Failure why) implements FreezeOutcome {
    }
}
