package wattdesk.meterio.modbus;

import wattdesk.meterio.line.ExchangeResult;

/// How a write ended; only a read-back knows what it did.
public sealed interface WriteReply {

    /// Something that fits came back.
    record Acknowledged() implements WriteReply {
    }

    record Refused(int code) implements WriteReply {
    }

    record Missed(ExchangeResult last) implements WriteReply {
    }
}
