package wattdesk.ui;

import java.util.Locale;

/// What a state means to the one who reads it; each has a shape, a colour and words beside it.
public enum Tone {
    NEUTRAL,
    GOOD,
    /// Goes on by itself.
    WAITING,
    /// Somebody should look.
    ATTENTION,
    /// Cannot be told yet.
    UNKNOWN,
    /// Loss or danger.
    DANGER;

    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
