package wattdesk.reports.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The faces as Java 2D fonts, each read once.
final class DrawingFonts {

    private static final Map<Fonts, Font> READ = new ConcurrentHashMap<>();

    private DrawingFonts() {}

    static Font of(Fonts face) {
        return READ.computeIfAbsent(face, DrawingFonts::read);
    }

    private static Font read(Fonts face) {
        FontSystem.prepare();
        try (InputStream in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + face, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
