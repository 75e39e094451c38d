package wattdesk.reports.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
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

    /// Address of the face inside the jar.
    public URL url() {
        return Objects.requireNonNull(Fonts.class.getResource(file), file);
    }

    /// A fresh stream of the TrueType file; the caller closes it.
    public InputStream open() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
    }

    /// The face for drawing outside the screens. Reads 11 MB: keep the result.
    public Font awt() {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
