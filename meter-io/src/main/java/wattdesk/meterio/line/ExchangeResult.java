package wattdesk.meterio.line;

import java.util.List;

/// How one exchange ended. For an exchange that changes a meter, everything but [Answered] and the
/// endings that never sent means: nobody knows.
public sealed interface ExchangeResult {

    /// What was on the wire meanwhile.
    List<FrameRecord> frames();

    /// The acceptable reply, alone.
    record Answered(Octets reply, List<FrameRecord> frames) implements ExchangeResult {
    }

    /// Not one byte came.
    record Silent(List<FrameRecord> frames) implements ExchangeResult {
    }

    /// Bytes came, none of them an acceptable reply.
    record Garbled(List<FrameRecord> frames) implements ExchangeResult {
    }

    /// The line is gone.
    ///
    /// @param sent the request may have left; false proves that it did not
    record LineDown(boolean sent, String why, List<FrameRecord> frames) implements ExchangeResult {
    }

    /// Taken from the queue before it was sent, or the line was closed.
    record Cancelled() implements ExchangeResult {
        @Override
        public List<FrameRecord> frames() {
            return List.of();
        }
    }

    /// Not sent: the meter was dead a moment ago and rests.
    record Resting() implements ExchangeResult {
        @Override
        public List<FrameRecord> frames() {
            return List.of();
        }
    }
}
