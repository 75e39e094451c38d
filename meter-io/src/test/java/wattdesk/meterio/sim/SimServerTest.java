package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.modbus.AskRtu;

/// A site served on TCP, in real time.
class SimServerTest {

    private static final String A = "000024170093";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path file;
    private SimServer server;

    @BeforeEach
    void serve() throws Exception {
        file = Files.writeString(folder.resolve("site.toml"), """
                [[line]]
                name = "a"
                baud = 9600
                [[line]]
                name = "b"
                baud = 9600
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "000024170093"
                [[meter]]
                line = "b"
                profile = "acrel-ddsy1352-b"
                address = "5"
                number = "000024170105"
                """);
        server = start("--port", "tcp:127.0.0.1:0", "--site", file.toString());
    }

    private SimServer start(String... arguments) throws Exception {
        return SimServer.start(SimOptions.parse(arguments), new RealLineClock(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Socket connect(int line) throws IOException {
        var socket = new Socket("127.0.0.1", Integer.parseInt(server.places().get(line)));
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String ask(Socket socket, String request, int bytes) throws IOException {
        socket.getOutputStream().write(HEX.parseHex(request));
        return HEX.formatHex(socket.getInputStream().readNBytes(bytes));
    }

    @Test
    void everyLineHasItsPortAndSaysSo() throws Exception {
        var places = server.places();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(
                "LINE a " + places.get(0) + "\nLINE b " + places.get(1)
                        + "\nREADY " + places.get(0) + "\n");
        try (var a = connect(0); var b = connect(1)) {
            assertThat(Ask645.answer(ask(a, Ask645.read(A, "04000402"), 26))).isEqualTo("91 " + A);
            assertThat(AskRtu.answer(ask(b, AskRtu.read(5, 0x43, 3), 11)))
                    .isEqualTo("5 03 06000024170105");
        }
    }

    @Test
    void aSecondHostIsTurnedAwayAndTheNextOneIsWelcome() throws Exception {
        try (var first = connect(0)) {
            assertThat(ask(first, Ask645.read(A, "04000402"), 26)).isNotEmpty();
            try (var second = connect(0)) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(ask(first, Ask645.read(A, "04000402"), 26)).isNotEmpty();
        }
        answersAgain("the place of the first is free");
    }

    @Test
    void theLineVanishesForTheHostAndComesBack() throws Exception {
        server.site().line("a").orElseThrow().plan("gone:200");
        try (var host = connect(0)) {
            assertThat(ask(host, Ask645.read(A, "04000402"), 26)).isEmpty();
        }
        answersAgain("the line is back");
    }

    /// The line learns on threads of its own that a host has left; until then it turns others away.
    private void answersAgain(String what) {
        Awaitility.await(what).atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (var host = connect(0)) {
                return ask(host, Ask645.read(A, "04000402"), 26).length() == 52;
            }
        });
    }

    @Test
    void faultsOfTheCommandLineReplaceTheFiles() throws Exception {
        server.close();
        server = start("--port", "tcp:127.0.0.1:0", "--site", file.toString(),
                "--faults", "none", "--line", "a", "--state", folder.resolve("s").toString());
        assertThat(server.places()).hasSize(1);
        assertThat(folder.resolve("s/lock")).exists();
        try (var host = connect(0)) {
            host.setSoTimeout(300);
            assertThatThrownBy(() -> ask(host, Ask645.read(A, "04000402"), 26))
                    .isInstanceOf(SocketTimeoutException.class);
            host.setSoTimeout(60_000);
            assertThat(ask(host, Ask645.read(A, "04000402"), 26)).hasSize(52);
        }
    }

    @Test
    void closingLetsThePortAndTheMetersGo() throws Exception {
        var port = server.places().getFirst();
        server.close();
        assertThatThrownBy(() -> connect(0)).isInstanceOf(IOException.class);
        server = start("--port", "tcp:127.0.0.1:" + port, "--site", file.toString(),
                "--line", "a");
        assertThat(server.places()).containsExactly(port);
    }

    @Test
    void whatCannotBeServedIsSaid() {
        assertThatThrownBy(() -> start("--port", "tcp:127.0.0.1:0")).hasMessageContaining("--site");
        assertThatThrownBy(() -> start("--port")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> start("--prot", "x")).hasMessageContaining("--prot is not known");
        assertThatThrownBy(() -> start("--port", "tcp:x", "--site", file.toString(),
                "--state", folder.resolve("t").toString()))
                .isInstanceOf(PortException.class).hasMessageContaining("tcp:HOST:PORT");
        assertThatThrownBy(() -> start("--port", "tcp:127.0.0.1:0", "--site", file.toString(),
                "--state", folder.resolve("t").toString(), "--line", "c"))
                .hasMessageContaining("#c [a, b]: no such line");
    }
}
