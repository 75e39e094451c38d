package wattdesk.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Registers and the instant at which they stood so (a whole second): the freeze instant of frozen
/// registers, else the moment of the answer.
public record RegisterReading(Instant at, Registers registers) {

    public RegisterReading {
        if (!at.truncatedTo(ChronoUnit.SECONDS).equals(at)) {
            throw new IllegalArgumentException("readings stand at whole seconds: " + at);
        }
    }
}
