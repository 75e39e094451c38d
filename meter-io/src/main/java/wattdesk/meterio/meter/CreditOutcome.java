package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.profile.MeterCode;

/// How a credit ended. A positive reply is evidence, the read-back is proof: only a read-back makes
/// `Delivered`, `Refused` or `NotApplied`.
public sealed interface CreditOutcome {

    /// All frames of this credit or read-back, to be kept with it.
    List<FrameRecord> frames();

    record Delivered(MeterSnapshot before, MeterSnapshot after, List<FrameRecord> frames)
            implements CreditOutcome {
    }

    /// The meter said no and its read-back shows that nothing changed.
    record Refused(MeterCode code, MeterSnapshot after, List<FrameRecord> frames)
            implements CreditOutcome {
    }

    /// Nothing changed and nobody refused: the same count may be sent again, as a new decision.
    record NotApplied(MeterSnapshot after, List<FrameRecord> frames) implements CreditOutcome {
    }

    /// Nothing was sent that could have changed the meter.
    record NotStarted(NotStartedReason reason, List<FrameRecord> frames)
            implements CreditOutcome {
    }

    /// Sent, or perhaps sent, and the meter could not be read since. Only a read-back resolves it.
    record Unknown(String why, List<FrameRecord> frames) implements CreditOutcome {
    }

    record Disputed(Evidence evidence, List<FrameRecord> frames) implements CreditOutcome {
    }
}
