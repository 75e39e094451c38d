package wattdesk.download;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;

/// What a meter was found to hold on a day, beside the version in force (null where none is).
public record Compared(
        BusinessDay day, String meter, String account, String room, String tariff,
        @Nullable Instant version, Outcome outcome, Message reason, Instant at) {

    /// How the meter and the station compare.
    public enum Outcome {
        AGREES,
        DIFFERS,
        NOT_READ,
        /// The meter cannot hold the version: nobody compares what cannot be equal.
        NOT_COMPARED
    }
}
