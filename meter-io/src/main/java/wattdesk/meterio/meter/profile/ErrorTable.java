package wattdesk.meterio.meter.profile;

import java.util.Map;

/// What a meter's refusals mean: vendors differ, so the table is part of the profile.
public record ErrorTable(Map<String, String> words) {

    private static final String PREFIX = "meter.error.";
    public static final String OTHER = PREFIX + "other";

    public MeterCode code(String hex) {
        String word = words.get(hex);
        return new MeterCode(hex, word == null ? OTHER : PREFIX + word);
    }
}
