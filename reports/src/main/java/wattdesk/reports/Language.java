package wattdesk.reports;

import java.util.Locale;

/// Language of the words on a paper. Dates, numbers and amounts never follow it (money 14).
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
