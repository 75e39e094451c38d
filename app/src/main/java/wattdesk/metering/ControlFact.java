package wattdesk.metering;

import org.jspecify.annotations.Nullable;

/// One thing that a meter shows, before and after, beside what it was told; null is "not shown" or
/// "not told". `item` names it ("relay"); a text that begins with `@` is the name of a state.
public record ControlFact(
        String item, @Nullable String before, @Nullable String asked, @Nullable String after) {}
