package wattdesk.vending.ui;

import java.util.Locale;
import wattdesk.message.Words;
import wattdesk.ui.Tone;
import wattdesk.vending.Order.Standing;

/// How a standing looks and what it is called.
public final class StandingTone {
    private StandingTone() {}

    public static Tone of(Standing standing) {
        return switch (standing) {
            case DELIVERED -> Tone.GOOD;
            case PENDING -> Tone.WAITING;
            case UNKNOWN -> Tone.UNKNOWN;
            case REFUSED -> Tone.ATTENTION;
            case DISPUTED -> Tone.DANGER;
            case VOIDED -> Tone.NEUTRAL;
        };
    }

    public static String word(Standing standing, Words words) {
        return words.get("standing." + standing.name().toLowerCase(Locale.ROOT));
    }
}
