package wattdesk.ui;

import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// Shapes out of the icon face, which the frame loads; size and colour come from the style sheet.
///
/// A plain text: the library's own node looks for its fonts in every jar of the class path and
/// copies one for each first letter of a name, before the first picture.
public final class Icons {
    private Icons() {}

    public static Text of(Ikon shape, String... styles) {
        Text icon = new Text(Character.toString(shape.getCode()));
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// The shape of a tone.
    public static Text of(Tone tone) {
        return of(shape(tone), "tone-icon", tone.style());
    }

    private static Ikon shape(Tone tone) {
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
