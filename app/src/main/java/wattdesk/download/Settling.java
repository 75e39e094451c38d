package wattdesk.download;

import java.time.Duration;
import java.time.Instant;
import wattdesk.message.Message;
import wattdesk.metering.PriceResult;

/// What a result makes of a row. Pure: the same row, result and time give the same next row.
record Settling(MeterDownload row, Instant effective, Instant now) {

    static final int MOST_TELLS = 3;
    /// Looks after a switch before somebody has to see to the meter.
    static final int MOST_LATE = 5;
    /// A table that never reads cleanly is not there.
    static final int MOST_UNREADABLE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 7;

    /// After it was told.
    MeterDownload told(PriceResult result, boolean standby) {
        return switch (result) {
            case PriceResult.AsAsked _ -> proved(standby);
            case PriceResult.Different(var facts) ->
                ended(DownloadState.DIFFERENT, DownloadMessages.different(facts));
            case PriceResult.Refused(var code) ->
                ended(DownloadState.REFUSED, DownloadMessages.refused(code));
            case PriceResult.NotTaken() -> again(DownloadMessages.notTaken());
            case PriceResult.Unknown(var detail) -> later(
                    DownloadState.UNKNOWN, DownloadMessages.unknown(detail));
            case PriceResult.NotTold(var why, var detail) -> notTold(why, detail);
        };
    }

    /// After a look at what an earlier try left.
    MeterDownload lookedBack(PriceResult result, boolean standby) {
        return switch (result) {
            case PriceResult.AsAsked _ -> proved(standby);
            case PriceResult.Different(var facts) -> again(DownloadMessages.different(facts));
            case PriceResult.NotTaken(), PriceResult.Refused(var _) ->
                again(DownloadMessages.notTaken());
            case PriceResult.Unknown(var detail) ->
                later(DownloadState.UNKNOWN, DownloadMessages.unknown(detail));
            case PriceResult.NotTold(var why, var detail) -> later(
                    DownloadState.UNKNOWN, DownloadMessages.notTold(why, detail));
        };
    }

    /// After the instant, whether the meter changed over by itself.
    MeterDownload afterTheSwitch(PriceResult result) {
        return switch (result) {
            case PriceResult.AsAsked _ -> proved(false);
            case PriceResult.Different(var facts) -> row.failures() + 1 >= MOST_LATE
                    ? ended(DownloadState.DIFFERENT, DownloadMessages.different(facts))
                    : later(DownloadState.STANDING_BY, DownloadMessages.different(facts));
            case PriceResult.NotTaken(), PriceResult.Refused(var _) ->
                later(DownloadState.STANDING_BY, DownloadMessages.notTaken());
            case PriceResult.Unknown(var detail) ->
                later(DownloadState.STANDING_BY, DownloadMessages.unknown(detail));
            case PriceResult.NotTold(var why, var detail) -> later(
                    DownloadState.STANDING_BY, DownloadMessages.notTold(why, detail));
        };
    }

    private MeterDownload proved(boolean standby) {
        return standby
                ? row.to(DownloadState.STANDING_BY, effective.plus(Teller.GRACE),
                        DownloadMessages.standingBy(effective), now)
                : ended(DownloadState.IN_FORCE, DownloadMessages.inForce());
    }

    private MeterDownload notTold(PriceResult.Why why, String detail) {
        boolean never = !why.passes() || (why == PriceResult.Why.UNREADABLE
                && row.failures() + 1 >= MOST_UNREADABLE);
        Message told = DownloadMessages.notTold(why, detail);
        return (never ? ended(DownloadState.CANNOT, told)
                : later(DownloadState.WAITING, told)).untold();
    }

    /// A new decision to tell it, a few times at most.
    private MeterDownload again(Message why) {
        return row.tells() >= MOST_TELLS ? ended(DownloadState.DIFFERENT, why)
                : row.failed(DownloadState.WAITING, now.plus(FIRST_PAUSE), why, now);
    }

    private MeterDownload later(DownloadState state, Message why) {
        return row.failed(state, now.plus(pause(row.failures())), why, now);
    }

    private MeterDownload ended(DownloadState state, Message why) {
        return row.to(state, null, why, now);
    }

    /// 15 s, doubling up to half an hour.
    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
