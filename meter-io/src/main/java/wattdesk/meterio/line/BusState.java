package wattdesk.meterio.line;

import org.jspecify.annotations.Nullable;

/// A line at a glance, for the status strip.
///
/// @param online the port is open
/// @param exchangesPerMinute answered requests of the last minute
/// @param queued jobs that wait
/// @param lastError why the port is not open, or the last loss; null when nothing happened yet
public record BusState(
        String name, boolean online, int exchangesPerMinute, int queued,
        @Nullable String lastError) {
}
