package wattdesk.meterio.meter.control;

import org.jspecify.annotations.Nullable;

/// One thing that the meter shows, before and after, beside what it was told. Null is "not shown"
/// or "not told": never zero.
///
/// @param word key of its name in `MeterWords`
/// @param before, asked, after texts in reading form; one that begins with `@` is the key of a word
public record Fact(String word, @Nullable String before, @Nullable String asked,
        @Nullable String after) {

    /// True when the meter shows what it was told, or was told nothing about it.
    public boolean asAsked() {
        return asked == null || asked.equals(after);
    }

    public boolean changed() {
        return before == null ? after != null : !before.equals(after);
    }
}
