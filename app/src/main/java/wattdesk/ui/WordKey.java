package wattdesk.ui;

import java.util.Locale;

/// The key of a constant's word in a bundle: `state.in_force`.
public final class WordKey {
    private WordKey() {}

    /// `family` ends with a dot.
    public static String of(String family, Enum<?> constant) {
        return family + constant.name().toLowerCase(Locale.ROOT);
    }
}
