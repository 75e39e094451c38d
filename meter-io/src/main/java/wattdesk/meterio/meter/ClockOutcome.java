package wattdesk.meterio.meter;

import java.time.LocalDateTime;
import java.util.List;
import wattdesk.meterio.line.FrameRecord;

/// How putting a meter's clock right by broadcast ended. A broadcast has no reply: only reading the
/// clock again tells what became of it.
public sealed interface ClockOutcome {

    List<FrameRecord> frames();

    /// The clock was wrong and is right now.
    record Corrected(LocalDateTime before, LocalDateTime after, List<FrameRecord> frames)
            implements ClockOutcome {
    }

    /// The clock was right; nothing was sent.
    record Right(LocalDateTime clock, List<FrameRecord> frames) implements ClockOutcome {
    }

    /// Nothing was sent, for the meter would ignore it without a word.
    record NotSent(LocalDateTime clock, Reason reason, List<FrameRecord> frames)
            implements ClockOutcome {
    }

    /// Sent, and the clock is as wrong as before: today's allowance may be used up, or a settlement
    /// hour is near.
    record Ignored(LocalDateTime after, List<FrameRecord> frames) implements ClockOutcome {
    }

    /// Sent, and the clock cannot be read now.
    record Unknown(List<FrameRecord> frames) implements ClockOutcome {
    }

    /// The clock could not be read beforehand; nothing was sent.
    record Missed(ReadOutcome.Failure why) implements ClockOutcome {
        @Override
        public List<FrameRecord> frames() {
            return why.frames();
        }
    }

    /// Why a broadcast is of no use (F1).
    enum Reason {
        /// More than five minutes off: set it with the password instead.
        TOO_FAR_OFF,
        /// Between 23:55 and 00:05 by the meter.
        NEAR_MIDNIGHT
    }
}
