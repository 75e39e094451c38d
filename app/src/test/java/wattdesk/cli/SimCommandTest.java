package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A script that starts virtual meters is told in one document where they are.
class SimCommandTest {

    @TempDir Path folder;

    @Test
    void aScriptIsToldInOneDocumentWhereTheLinesAreServed() throws Exception {
        Path site = Files.writeString(folder.resolve("site.toml"), """
                seed = 1
                [[line]]
                name = "A"
                baud = 2400
                bits = 11
                turnaround_ms = 1
                """);
        PipedInputStream heard = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(heard), true, UTF_8);
        Thread sim = new Thread(() -> new Cli(out,
                new PrintStream(PrintStream.nullOutputStream()), Locale.ENGLISH).run(
                        "sim", "--json", "--port", "tcp:127.0.0.1:0", "--site", site.toString()));
        sim.start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(heard, UTF_8))) {
            JsonNode said = new ObjectMapper().readTree(lines.readLine());
            assertThat(said.path("lines").path(0).path("name").asText()).isEqualTo("A");
            assertServed(said.path("ready").asInt());
        } finally {
            sim.interrupt();
            sim.join();
        }
    }

    private static void assertServed(int port) throws IOException {
        try (Socket meters = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(meters.isConnected()).isTrue();
        }
    }
}
