package wattdesk.shell;

import java.net.URL;
import java.util.Objects;
import javafx.scene.text.Font;
import wattdesk.reports.font.Fonts;

/// The typefaces of the screens, loaded once per process: those of the papers, and the icons.
final class Faces {

    private static final String ICONS = "materialdesignicons-webfont.ttf";
    private static final String ICONS_IN_JAR =
            "/META-INF/resources/materialdesign2/7.4.47/fonts/" + ICONS;

    static {
        for (Fonts face : Fonts.values()) {
            load(face.url());
        }
        load(Fonts.beside(ICONS).orElseGet(() -> Objects.requireNonNull(
                Faces.class.getResource(ICONS_IN_JAR), ICONS_IN_JAR)));
    }

    private Faces() {}

    private static void load(URL face) {
        Font.loadFont(face.toExternalForm(), 14);
    }

    static void load() {}
}
