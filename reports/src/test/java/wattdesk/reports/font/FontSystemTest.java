package wattdesk.reports.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.reports.receipt.Receipts;

/// A PC without a single font of its own, in a process of its own.
class FontSystemTest {

    private static final String NO_FONTS = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>/nowhere</dir><cachedir>%s</cachedir></fontconfig>
            """;

    @TempDir
    private Path folder;

    /// Without the preparation Java 2D fails: shows that the test sees a PC without fonts.
    static final class Bare {
        public static void main(String[] arguments) {
            new java.awt.image.BufferedImage(1, 1, 1).createGraphics().getFontMetrics();
        }
    }

    static final class Papers {
        public static void main(String[] arguments) {
            new Receipts().warmUp();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void papersAreMadeOnAPcWithoutFonts() throws Exception {
        assertThat(run(Bare.class)).contains("Fontconfig head is null");
        assertThat(run(Papers.class)).doesNotContain("Exception").endsWith("exit 0");
    }

    private String run(Class<?> main) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("fonts.conf"), NO_FONTS.formatted(folder));
        Path output = folder.resolve(main.getSimpleName() + ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true", "-Duser.home=" + folder,
                        "-cp", System.getProperty("java.class.path"), main.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("FONTCONFIG_FILE", config.toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("finished in time").isTrue();
        return Files.readString(output) + "exit " + process.exitValue();
    }
}
