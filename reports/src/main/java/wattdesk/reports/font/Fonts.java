package wattdesk.reports.font;

import java.awt.Font;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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

    /// Address of the face: its file in the folder that system property `wattdesk.fonts` names (the
    /// screens read a file in place, but copy 10 MB out of a jar first), else inside the jar.
    public URL url() {
        Path beside = Path.of(System.getProperty("wattdesk.fonts", ""), file);
        if (Files.isReadable(beside)) {
            try {
                return beside.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return Objects.requireNonNull(Fonts.class.getResource(file), file);
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
