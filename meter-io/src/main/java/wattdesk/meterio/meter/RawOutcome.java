package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.line.FrameRecord;

/// How reading the bytes of one identifier ended. There is no part of an answer: either all of its
/// frames came, or it was missed.
public sealed interface RawOutcome {

    /// The whole answer.
    ///
    /// @param address the meter's own, also after a shortened address
    /// @param data hexadecimal, wire order, without identifier
    record Data(String address, String data, List<FrameRecord> frames) implements RawOutcome {
    }

    record Missed(ReadOutcome.Failure why) implements RawOutcome {
    }
}
