package wattdesk.shell;

import java.util.Locale;
import wattdesk.message.Language;

/// What must be known before a station opens, and belongs to the PC: language, colours, zoom.
public record Look(Language language, Theme theme, int zoomPercent) {

    static final int LEAST = 100;
    static final int MOST = 200;
    private static final int STEP = 10;

    public Look {
        zoomPercent = Math.clamp(zoomPercent, LEAST, MOST);
    }

    public static Look of(Locale locale) {
        return new Look(Language.of(locale), Theme.LIGHT, LEAST);
    }

    public Look in(Language other) {
        return new Look(other, theme, zoomPercent);
    }

    public Look in(Theme other) {
        return new Look(language, other, zoomPercent);
    }

    public Look zoomed(int percent) {
        return new Look(language, theme, percent);
    }

    Look larger() {
        return zoomed(zoomPercent + STEP);
    }

    Look smaller() {
        return zoomed(zoomPercent - STEP);
    }
}
