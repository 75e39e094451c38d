package wattdesk.pricing.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.tariff.Band;

/// What bands are called, and how they may be typed: in either language, as the document has them,
/// or by their first letter.
public final class BandWords {

    private final Words words;
    private final Map<String, String> typed = new LinkedHashMap<>();

    public BandWords(Words words) {
        this.words = words;
        for (Band band : Band.values()) {
            String code = band.name();
            typed.put(code.toLowerCase(Locale.ROOT), code);
            typed.put(code.substring(0, 1).toLowerCase(Locale.ROOT), code);
            for (Language language : Language.values()) {
                Words own = Words.of("pricing", "ui", language);
                typed.put(word(own, code).toLowerCase(Locale.ROOT), code);
            }
        }
    }

    private static String word(Words words, String code) {
        return words.get("band." + code.toLowerCase(Locale.ROOT));
    }

    /// The word of a band; what is none is shown as it was typed.
    public String word(String code) {
        return words.has("band." + code.toLowerCase(Locale.ROOT)) ? word(words, code) : code;
    }

    /// The band that was typed, as documents name it; else what was typed.
    String code(String text) {
        return typed.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
    }
}
