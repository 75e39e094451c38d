package wattdesk.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;

/// How the window is coloured.
public enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    /// The toolkit's part: Primer, compiled, so that the first frame comes soon.
    String primer() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS();
    }

    /// Our colours on top of it.
    String colours() {
        return sheet(name().toLowerCase(Locale.ROOT) + ".css");
    }

    static String layout() {
        return sheet("layout.css");
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
