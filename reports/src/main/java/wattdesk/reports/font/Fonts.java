package wattdesk.reports.font;

import java.awt.Font;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Noto Sans SC with the rare Han of its sister fonts (decision 0001), bundled because a fresh
/// Linux draws boxes. Screens load the same two faces: `Font.loadFont(Fonts.REGULAR.open(), 14)`.
public enum Fonts {
    REGULAR("NotoSansSC-Regular.ttf"),
    BOLD("NotoSansSC-Bold.ttf");

    /// Family name of both faces, for style sheets and templates.
    public static final String FAMILY = "Noto Sans SC";

    private final String file;

    Fonts(String file) {
        this.file = file;
    }

    /// Address of the face: its file where `beside` finds it, else inside the jar.
    public URL url() {
        return beside(file).orElseGet(
                () -> Objects.requireNonNull(Fonts.class.getResource(file), file));
    }

    /// Address of a typeface in the folder that system property `wattdesk.fonts` names, if it is
    /// there: the screens read a file in place, but copy all of it out of a jar first.
    public static Optional<URL> beside(String file) {
        Path path = Path.of(System.getProperty("wattdesk.fonts", ""), file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /// A fresh stream of the TrueType file; the caller closes it.
    public InputStream open() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
    }

    /// The face for drawing outside the screens; read once, 11 MB, when first asked for.
    public Font awt() {
        return DrawingFonts.of(this);
    }

    /// True if the face has a glyph for the character.
    public boolean draws(int code) {
        return awt().canDisplay(code);
    }
}
