package wattdesk.metering;

import org.jspecify.annotations.Nullable;

/// How a line does right now, for the status strip and the health page.
public record LineState(
        String line, boolean online, int framesPerSecond, @Nullable String trouble) {}
