package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.profile.MeterCode;

/// How a reading ended; each outcome carries the frames it rests on.
public sealed interface ReadOutcome {

    List<FrameRecord> frames();

    record Values(MeterSnapshot snapshot, List<FrameRecord> frames) implements ReadOutcome {
    }

    /// No values.
    sealed interface Failure extends ReadOutcome {
    }

    /// The line works, the meter is silent.
    record NoAnswer(Silence reason, List<FrameRecord> frames) implements Failure {
    }

    /// Something answered, but nothing that may be shown as a value.
    record Garbled(String what, List<FrameRecord> frames) implements Failure {
    }

    record RefusedByMeter(MeterCode code, List<FrameRecord> frames) implements Failure {
    }

    /// The line itself is not there: port missing, in use, unplugged.
    record NotOnLine(String why, List<FrameRecord> frames) implements Failure {
    }

    /// Why there was no answer.
    enum Silence {
        /// Asked and not answered, retries included.
        TIMEOUT,
        /// Not asked: the meter was dead a moment ago and rests (polling only).
        RESTING,
        /// Not asked: the job was cancelled or the line was closed.
        CANCELLED,
        /// Not asked: another conversation with the meter did not end in time.
        BUSY
    }
}
