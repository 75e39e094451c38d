package wattdesk.ui;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The shapes that go with states; colour comes from the style sheet.
public final class Icons {
    private Icons() {}

    public static FontIcon of(org.kordamp.ikonli.Ikon shape, String... styles) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// The shape of a tone.
    public static FontIcon of(Tone tone) {
        return of(shape(tone), "tone-icon", tone.style());
    }

    private static org.kordamp.ikonli.Ikon shape(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> MaterialDesignC.CIRCLE_OUTLINE;
            case GOOD -> MaterialDesignC.CHECK_CIRCLE;
            case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
            case ATTENTION -> MaterialDesignA.ALERT;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE;
            case DANGER -> MaterialDesignA.ALERT_OCTAGON;
        };
    }
}
