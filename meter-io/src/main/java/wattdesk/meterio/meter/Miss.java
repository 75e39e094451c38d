package wattdesk.meterio.meter;

import java.util.List;
import java.util.Locale;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.ReadOutcome.Silence;
import wattdesk.meterio.meter.profile.ErrorTable;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.meterio.modbus.RegisterReply;

/// Why a value could not be had.
sealed interface Miss {

    record NoAnswer(Silence silence) implements Miss {
    }

    record Garbled(String what) implements Miss {
    }

    record Refused(MeterCode code) implements Miss {
    }

    record LineDown(String why) implements Miss {
    }

    /// The meter encrypts its link.
    record Encrypted() implements Miss {
    }

    static Miss of(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.Silent silent -> new NoAnswer(Silence.TIMEOUT);
            case ExchangeResult.Garbled garbled -> new Garbled("frame");
            case ExchangeResult.LineDown down -> new LineDown(down.why());
            case ExchangeResult.Cancelled cancelled -> new NoAnswer(Silence.CANCELLED);
            case ExchangeResult.Resting resting -> new NoAnswer(Silence.RESTING);
            case ExchangeResult.Answered answered -> new Garbled("frame");
        };
    }

    static Miss of(RegisterReply.Failure failure, ErrorTable errors) {
        return switch (failure) {
            case RegisterReply.Refused refused ->
                    new Refused(errors.code(Hex.octet(refused.code())));
            case RegisterReply.Missed missed -> of(missed.last());
        };
    }

    default ReadOutcome.Failure outcome(List<FrameRecord> frames) {
        return switch (this) {
            case NoAnswer miss -> new ReadOutcome.NoAnswer(miss.silence, frames);
            case Garbled miss -> new ReadOutcome.Garbled(miss.what, frames);
            case Refused miss -> new ReadOutcome.RefusedByMeter(miss.code, frames);
            case Encrypted miss -> new ReadOutcome.Garbled("encrypted link", frames);
            case LineDown miss -> new ReadOutcome.NotOnLine(miss.why, frames);
        };
    }

    default NotStartedReason notStarted() {
        return switch (this) {
            case NoAnswer miss -> new NotStartedReason.NoAnswer(miss.silence);
            case Garbled miss -> new NotStartedReason.Unreadable(miss.what);
            case Refused miss -> new NotStartedReason.Unreadable(miss.code.hex());
            case Encrypted miss -> new NotStartedReason.EncryptedLink();
            case LineDown miss -> new NotStartedReason.NotOnLine(miss.why);
        };
    }

    /// One word for the record of an unknown outcome.
    default String word() {
        return switch (this) {
            case NoAnswer miss -> "no answer: " + miss.silence.name().toLowerCase(Locale.ROOT);
            case Garbled miss -> "unreadable: " + miss.what;
            case Refused miss -> "reading refused: " + miss.code.hex();
            case Encrypted miss -> "encrypted link";
            case LineDown miss -> "line down: " + miss.why;
        };
    }
}
