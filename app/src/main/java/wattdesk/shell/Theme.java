package wattdesk.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;

/// How the window is coloured.
public enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    static final String LAYOUT = "layout.css";
    static final String FIRST_LAYOUT = "first-layout.bss";

    /// The toolkit's part: Primer, compiled, so that the first frame comes soon.
    String primer() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS();
    }

    /// As `primer`, only what the sign-in shows.
    String firstPrimer() {
        return pressed(firstPrimerFile(), primer());
    }

    String firstPrimerFile() {
        return this == DARK ? "first-dark.bss" : "first-light.bss";
    }

    /// Our colours on top of it.
    String colours() {
        return sheet(coloursFile());
    }

    String coloursFile() {
        return name().toLowerCase(Locale.ROOT) + ".css";
    }

    static String layout() {
        return sheet(LAYOUT);
    }

    /// As `layout`, only what the sign-in shows.
    static String firstLayout() {
        return pressed(FIRST_LAYOUT, layout());
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }

    /// What the build presses; whole where it did not, as in an editor.
    private static String pressed(String file, String whole) {
        URL there = Theme.class.getResource(file);
        return there == null ? whole : there.toExternalForm();
    }
}
