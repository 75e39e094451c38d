package wattdesk.meterio.modbus;

import wattdesk.meterio.line.ExchangeResult;

/// How a write ended; only a read-back knows what it did.
public sealed interface WriteReply {

    /// Something that fits came back.
    record Acknowledged() implements WriteReply {
    }

    /// The exception code; 0 where the meter acknowledged that it wrote nothing.
    record Refused(int code) implements WriteReply {
    }

    /// A reply that is acknowledgement and refusal alike: a vendor function with bit 7 set leaves
    /// no bit to tell them apart (10.2).
    record Unclear() implements WriteReply {
    }

    record Missed(ExchangeResult last) implements WriteReply {
    }
}
