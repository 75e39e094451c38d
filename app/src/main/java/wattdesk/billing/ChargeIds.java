package wattdesk.billing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Ids that follow from what they name, so that whoever draws them up again after a crash draws up
/// the same.
final class ChargeIds {

    private ChargeIds() {}

    static UUID of(String kind, Object... parts) {
        StringBuilder text = new StringBuilder(kind);
        for (Object part : parts) {
            text.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The charge between two readings.
    static UUID of(MeterValue from, MeterValue to) {
        return of("charge", from.id(), to.id());
    }

    static UUID reading(String meterNumber, Instant at, boolean afterChange) {
        return of("reading", meterNumber, at, afterChange);
    }
}
