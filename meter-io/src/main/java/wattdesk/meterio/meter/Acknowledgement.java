package wattdesk.meterio.meter;

import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.meter.profile.MeterCode;

/// What came back from a credit: evidence, no proof.
sealed interface Acknowledgement {

    record Positive() implements Acknowledgement {
    }

    record Refused(MeterCode code) implements Acknowledgement {
    }

    /// Sent, or perhaps sent, and nothing usable came back.
    record Nothing(String why) implements Acknowledgement {
    }

    /// Certainly not sent.
    record NeverSent(String why) implements Acknowledgement {
    }

    static Acknowledgement missing(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.LineDown down when !down.sent() -> new NeverSent(down.why());
            case ExchangeResult.LineDown down -> new Nothing(down.why());
            case ExchangeResult.Cancelled cancelled -> new NeverSent("cancelled");
            case ExchangeResult.Resting resting -> new NeverSent("resting");
            case ExchangeResult.Silent silent -> new Nothing("no answer");
            case ExchangeResult.Garbled garbled -> new Nothing("no acceptable answer");
            case ExchangeResult.Answered answered -> new Nothing("an answer that means nothing");
        };
    }
}
