package wattdesk.sweep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveValues;
import wattdesk.metering.RegisterGateway.Cause;

/// What the station last saw of one meter. `values` are of its last answer, however long ago that
/// is ([LiveValues#at]); null before the first. `failures` counts tries without an answer in a row.
public record MeterSeen(
        String meter, Instant triedAt, int failures, @Nullable Trouble trouble,
        @Nullable LiveValues values) {

    /// Why the last try brought nothing.
    public record Trouble(Cause cause, String detail) {}

    /// The first thing that is known of a meter.
    public static MeterSeen first(String meter, LiveValues values) {
        return new MeterSeen(meter, values.at(), 0, null, values);
    }

    /// When it last answered; null when it never did.
    public @Nullable Instant answeredAt() {
        return values == null ? null : values.at();
    }

    public MeterSeen answered(LiveValues now) {
        return new MeterSeen(
                meter, now.at(), 0, null, values == null ? now : now.over(values));
    }

    public MeterSeen missed(Trouble why, Instant at) {
        return new MeterSeen(meter, at, failures + 1, why, values);
    }
}
