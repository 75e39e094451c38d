package wattdesk.meterio.meter.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult;

/// What came of looking at a meter.
public sealed interface Seen {

    /// What it shows, by the protocol's own name of each value; a value that the meter does not
    /// have or that did not decode cleanly is not in it.
    ///
    /// @param meterNumber null where the protocol tells none
    record State(@Nullable String meterNumber, Map<String, String> values) implements Seen {
        public State {
            values = Map.copyOf(new LinkedHashMap<>(values));
        }

        public @Nullable String value(String name) {
            return values.get(name);
        }
    }

    record Missed(Obstacle why) implements Seen {
    }

    /// Why a reading brought nothing.
    static Missed missed(ExchangeResult result) {
        return new Missed(switch (result) {
            case ExchangeResult.Silent _ -> new Obstacle.Silent();
            case ExchangeResult.Resting _ -> new Obstacle.Silent();
            case ExchangeResult.Cancelled _ -> new Obstacle.Busy();
            case ExchangeResult.LineDown down -> new Obstacle.NotOnLine(down.why());
            case ExchangeResult.Garbled _, ExchangeResult.Answered _ ->
                    new Obstacle.Unreadable("frame");
        });
    }
}
