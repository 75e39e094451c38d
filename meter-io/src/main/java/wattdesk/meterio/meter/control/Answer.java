package wattdesk.meterio.meter.control;

import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.meter.profile.MeterCode;

/// What came back from something that was sent to change a meter: evidence, no proof.
public sealed interface Answer {

    /// The meter accepted it.
    ///
    /// @param note what the meter added, hexadecimal; empty when nothing
    record Positive(String note) implements Answer {
    }

    record Refused(MeterCode code) implements Answer {
    }

    /// Sent, or perhaps sent, and nothing usable came back.
    record Nothing() implements Answer {
    }

    /// Certainly not sent.
    record NeverSent(Obstacle why) implements Answer {
    }

    static Answer missing(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.LineDown down when !down.sent() ->
                    new NeverSent(new Obstacle.NotOnLine(down.why()));
            case ExchangeResult.Cancelled _ -> new NeverSent(new Obstacle.Busy());
            case ExchangeResult.Resting _ -> new NeverSent(new Obstacle.Silent());
            case ExchangeResult.LineDown _, ExchangeResult.Silent _, ExchangeResult.Garbled _,
                    ExchangeResult.Answered _ -> new Nothing();
        };
    }
}
