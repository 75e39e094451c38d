package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.port.RealLineClock;

/// What can be said to a simulator while it runs.
class SimConsoleTest {

    private static final String A = "000024170093";

    @TempDir
    Path folder;
    private SimServer server;

    @BeforeEach
    void serve() throws Exception {
        var site = Files.writeString(folder.resolve("site.toml"), """
                [[line]]
                name = "a"
                baud = 0
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "000024170093"
                balance = "1.00"
                """);
        server = SimServer.start(SimOptions.parse("--port", "tcp:127.0.0.1:0", "--site",
                site.toString()), new RealLineClock(), new PrintStream(new ByteArrayOutputStream()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String say(String commands) throws Exception {
        var out = new ByteArrayOutputStream();
        boolean stopped = new SimConsole(server, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(new BufferedReader(new StringReader(commands)));
        assertThat(stopped).isEqualTo(commands.endsWith("stop"));
        return out.toString(StandardCharsets.UTF_8).strip().replace(System.lineSeparator(), "|");
    }

    @Test
    void metersAreListedWithWhatTheyHoldAndDid() throws Exception {
        assertThat(say("meters\nforeign " + A + " 250\nmeters\nstop")).isEqualTo(
                "METER " + A + " 0 100 0 0|OK|OK|METER " + A + " 1 350 1 250|OK|OK");
    }

    @Test
    void aMeterGoesOfflineALineIsUnpluggedAndBothComeBack() throws Exception {
        assertThat(say("offline " + A + " true\nunplug a")).isEqualTo("OK|OK");
        assertThat(server.site().meter(A).orElseThrow().quirks().offline()).isTrue();
        assertThat(server.site().line("a").orElseThrow().vanished()).isTrue();
        assertThat(say("offline " + A + " false\nreplug a")).isEqualTo("OK|OK");
        assertThat(server.site().meter(A).orElseThrow().quirks().offline()).isFalse();
        assertThat(server.site().line("a").orElseThrow().vanished()).isFalse();
    }

    @Test
    void aPlanIsReplaced() throws Exception {
        assertThat(say("faults a none*3,ok")).isEqualTo("OK");
        assertThat(server.site().line("a").orElseThrow().planDone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"faults b none|there is no line b",
        "faults a|faults needs more words", "offline|offline needs more words",
        "foreign 7 5|there is no meter 7", "foreign 000024170093 much|For input string: \"much\"",
        "faults a flip:|fault plan, entry 1 \"flip:\": the value is not a whole number",
        "sing|not a command: sing"})
    void aMistakeIsAnAnswerAndNotAnEnd(String command, String error) throws Exception {
        assertThat(say(command + "\nmeters")).isEqualTo(
                "ERROR " + error + "|METER " + A + " 0 100 0 0|OK");
    }
}
