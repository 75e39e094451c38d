package wattdesk.meterio.meter.profile;

import java.time.Duration;
import wattdesk.meterio.line.ReplyTiming;

/// What a meter needs from the line.
///
/// @param quiet silence before a request, beyond the gap of the line itself
/// @param wakeUp number of FE bytes in front of a DL/T 645 request
public record LineTiming(Duration quiet, ReplyTiming reply, int wakeUp) {
}
