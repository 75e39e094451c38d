package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;

class LaunchTest {

    @TempDir Path sockets;

    private Display linux(String name) {
        return new Display(Map.of("DISPLAY", name), "Linux", sockets, sockets.resolve("none"));
    }

    @Test
    void aDisplayCountsOnlyWhenItsServerIsThere() throws IOException {
        assertThat(linux("").present()).isFalse();
        assertThat(linux(":7").present()).isFalse();
        Files.createFile(sockets.resolve("X7"));
        assertThat(linux(":7").present()).isTrue();
        assertThat(linux(":7.0").present()).isTrue();
        assertThat(linux("far.example:10.0").present()).isTrue();
        assertThat(new Display(Map.of(), "Windows 11", sockets, sockets).present()).isTrue();
    }

    @Test
    void withoutADisplayItSaysSoAndOffersTheDemo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, UTF_8);
        int exit = new Launch(stream, stream, Locale.ENGLISH, linux("")).start();
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("no display", "wattdesk demo", "WD-1020");
    }

    @Test
    void theRunCommandPlaysTheDemoWhereThereIsNoDisplay() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, UTF_8);
        int help = new Launch(stream, stream, Locale.ENGLISH, linux("")).start("--run", "--help");
        assertThat(help).isZero();
        Launch.announceDemo(new Terminal(stream, stream, Language.EN));
        assertThat(err.toString(UTF_8)).contains("WD-1021");
    }

    @Test
    void theFolderIsThePlatformsUnlessNamed() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", "/home/x");
        assertThat(new StationFolder(Map.of(), linux).standard())
                .isEqualTo(Path.of("/home/x/.local/share/wattdesk"));
        assertThat(new StationFolder(Map.of("XDG_DATA_HOME", "/d"), linux).standard())
                .isEqualTo(Path.of("/d/wattdesk"));
        linux.setProperty("os.name", "Windows 11");
        assertThat(new StationFolder(Map.of("LOCALAPPDATA", "/l"), linux).standard())
                .isEqualTo(Path.of("/l/Wattdesk"));
    }
}
