package wattdesk.meterio.sim.model;

import java.time.Instant;

/// One credit that a meter really executed.
///
/// @param kind what it was
/// @param count the purchase count that the meter held afterwards
/// @param fen what the balance rose by
/// @param order who ordered it: the operator code in hex (645 COUNT) or the order number (645
///     ORDER), empty where the protocol has none
public record Execution(Kind kind, int count, long fen, String order, Instant at) {

    /// Kinds of execution; `REPEAT`, `RESET` and `REFUND` are not credits.
    public enum Kind {
        CREDIT,
        /// Money taken back; `fen` is what the balance fell by.
        REFUND,
        /// The same absolute target written again.
        REPEAT,
        /// Bought elsewhere, by card or another tool.
        FOREIGN,
        /// Answered with an error, applied in part.
        PARTIAL,
        /// The wallet was set and the count began again.
        RESET
    }
}
