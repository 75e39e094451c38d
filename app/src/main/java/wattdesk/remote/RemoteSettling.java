package wattdesk.remote;

import java.time.Duration;
import java.time.Instant;
import wattdesk.message.Message;
import wattdesk.metering.ControlResult;
import wattdesk.metering.PriceResult;

/// What a result makes of an order. Pure. What people order ends at the first answer that proves
/// anything; only the station's duty is told again, each time as a new decision after a look that
/// proved that nothing changed.
record RemoteSettling(RemoteOrder order, Instant now) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 6;

    /// After it was told.
    RemoteOrder told(ControlResult result) {
        return switch (result) {
            case ControlResult.Confirmed _ -> ended(RemoteState.DONE, RemoteMessages.done());
            case ControlResult.Refused no ->
                notDone(RemoteState.REFUSED, RemoteMessages.refused(no.meterCode()));
            case ControlResult.NotTaken _ ->
                notDone(RemoteState.NOT_TAKEN, RemoteMessages.notTaken());
            case ControlResult.Different other ->
                notDone(RemoteState.DIFFERENT, RemoteMessages.different(other.why()));
            case ControlResult.NotTold(var why, var detail, var _) -> notTold(why, detail);
            case ControlResult.Unknown _ ->
                later(RemoteState.UNKNOWN, RemoteMessages.unknown());
        };
    }

    /// After a look at what an earlier try left. Without a clean answer nothing was found.
    RemoteOrder lookedBack(ControlResult result) {
        return switch (result) {
            case ControlResult.Confirmed _ -> ended(RemoteState.DONE, RemoteMessages.done());
            case ControlResult.Refused _, ControlResult.NotTaken _, ControlResult.Different _ ->
                notDone(RemoteState.DIFFERENT, RemoteMessages.wasNotDone());
            case ControlResult.NotTold _, ControlResult.Unknown _ ->
                later(RemoteState.UNKNOWN, RemoteMessages.unknown());
        };
    }

    private RemoteOrder notTold(PriceResult.Why why, String detail) {
        Message told = RemoteMessages.notTold(why, detail);
        return order.duty() && (why.passes() || why == PriceResult.Why.OTHER_METER)
                ? later(RemoteState.WAITING, told) : ended(RemoteState.NOT_TOLD, told);
    }

    private RemoteOrder notDone(RemoteState as, Message why) {
        return order.duty() ? later(RemoteState.WAITING, why) : ended(as, why);
    }

    RemoteOrder later(RemoteState as, Message why) {
        return order.again(as, now.plus(pause(order.failures())), why, now);
    }

    private RemoteOrder ended(RemoteState as, Message why) {
        return order.ended(as, why, now);
    }

    /// 15 s, doubling up to ten minutes.
    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
