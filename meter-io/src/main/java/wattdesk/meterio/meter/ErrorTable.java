package wattdesk.meterio.meter;

import java.util.Map;

/// What a meter's refusals mean: vendors differ, so the table is part of the profile.
record ErrorTable(Map<String, String> words) {

    private static final String PREFIX = "meter.error.";
    static final String OTHER = PREFIX + "other";

    MeterCode code(String hex) {
        String word = words.get(hex);
        return new MeterCode(hex, word == null ? OTHER : PREFIX + word);
    }
}
