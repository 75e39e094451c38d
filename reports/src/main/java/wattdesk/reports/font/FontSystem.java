package wattdesk.reports.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Keeps the Java 2D font system away from the fonts of the PC. On a Linux without a single
/// font it fails with "Fontconfig head is null", although papers need no font but ours; with
/// fonts, it reads them all for nothing (decision 0002).
public final class FontSystem {

    private static final String SETTING = "sun.awt.fontconfig";
    private static boolean prepared;

    private FontSystem() {}

    /// To be called before the first use of Java 2D; again is harmless. An own setting of the
    /// user stays, and where no temporary file can be made, the fonts of the PC are used.
    public static synchronized void prepare() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (prepared || !linux || System.getProperty(SETTING) != null) {
            return;
        }
        prepared = true;
        try (InputStream in = FontSystem.class.getResourceAsStream("fontconfig.properties")) {
            Path file = Files.createTempFile("wattdesk-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
            System.setProperty(SETTING, file.toString());
        } catch (IOException noTemporaryFile) {
            prepared = false;
        }
    }
}
