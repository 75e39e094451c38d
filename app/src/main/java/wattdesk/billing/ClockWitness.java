package wattdesk.billing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.RegisterGateway.Contact;

/// The clocks of the meters as witnesses of the station's own: one meter may be wrong, all of them
/// together are not.
final class ClockWitness {

    private static final Duration FAR = Duration.ofHours(6);

    private int near;
    private int far;
    private @Nullable Duration last;

    void hear(Contact contact) {
        if (contact instanceof Contact.Answered answered && answered.drift() != null) {
            Duration drift = answered.drift();
            if (drift.abs().compareTo(FAR) > 0) {
                far++;
                last = drift;
            } else {
                near++;
            }
        }
    }

    /// How far most meters are off; null where most agree. A single one is no majority.
    @Nullable String doubt() {
        return far > 1 && far > near && last != null ? "meters " + last : null;
    }
}
