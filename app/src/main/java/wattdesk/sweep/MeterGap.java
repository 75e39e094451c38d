package wattdesk.sweep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.RegisterGateway.Cause;

/// A time in which a meter was offline: from its last answer to the next one; `until` is null while
/// it lasts.
public record MeterGap(String meter, Instant from, @Nullable Instant until, Cause cause) {}
