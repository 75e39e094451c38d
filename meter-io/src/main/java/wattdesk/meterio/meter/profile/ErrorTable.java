package wattdesk.meterio.meter.profile;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What a meter's refusals mean: vendors differ, so the table is part of the profile.
public record ErrorTable(Map<String, String> words) {

    private static final String PREFIX = "meter.error.";
    public static final String OTHER = PREFIX + "other";

    /// True for a word that this program can say.
    static boolean knows(String word) {
        return ResourceBundle.getBundle("wattdesk.meterio.words", Locale.ENGLISH)
                .containsKey(PREFIX + word);
    }

    public MeterCode code(String hex) {
        String word = words.get(hex);
        return new MeterCode(hex, word == null ? OTHER : PREFIX + word);
    }
}
