package wattdesk.meterio.line;

import java.util.function.UnaryOperator;

/// A reserved meter as its protocol sees it: how urgent, how patient.
///
/// @param kept as in [Exchange]
public record Channel(Reservation reservation, Priority priority, ReplyTiming timing,
        UnaryOperator<String> kept) {

    /// To a meter that is told no secrets.
    public Channel(Reservation reservation, Priority priority, ReplyTiming timing) {
        this(reservation, priority, timing, UnaryOperator.identity());
    }

    /// Sends once and waits for the end. A reading is repeated by calling this again, which queues
    /// it again; a change never.
    public ExchangeResult ask(
            Octets request, ReplyFinder reply, int longestReply, boolean changes) {
        return reservation.exchange(new Exchange(reservation.meter(), priority, request, reply,
                longestReply, timing, changes, kept));
    }

    /// True when asking again may help: bytes were lost, or the line went away in the middle.
    public static boolean worthRepeating(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.Silent silent -> true;
            case ExchangeResult.Garbled garbled -> true;
            case ExchangeResult.LineDown down -> down.sent();
            case ExchangeResult.Answered answered -> false;
            case ExchangeResult.Cancelled cancelled -> false;
            case ExchangeResult.Resting resting -> false;
        };
    }
}
