package wattdesk.meterio.modbus;

import java.util.List;
import wattdesk.meterio.line.ExchangeResult;

/// How a read of registers ended.
public sealed interface RegisterReply {

    /// Unsigned 16-bit values, as many as were asked for.
    record Registers(List<Integer> values) implements RegisterReply {
    }

    /// No values.
    sealed interface Failure extends RegisterReply {
    }

    /// The meter's exception code.
    record Refused(int code) implements Failure {
    }

    /// No acceptable reply after all tries.
    record Missed(ExchangeResult last) implements Failure {
    }
}
