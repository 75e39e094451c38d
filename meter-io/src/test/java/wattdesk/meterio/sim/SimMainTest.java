package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.dlt645.Ask645;

/// The simulator as a process of its own: ready, obedient, and unhurt by kills.
class SimMainTest {

    private static final String A = "000024170093";
    private static final String CUSTOMER = "000000031204";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @TempDir
    Path folder;

    private Path file;
    private Process process;
    private BufferedReader out;

    @BeforeEach
    void site() throws IOException {
        file = Files.writeString(folder.resolve("site.toml"), """
                [[line]]
                name = "a"
                baud = 0
                turnaround_ms = 0
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "000024170093"
                customer = "000000031204"
                lead_bytes = 0
                """);
    }

    @AfterEach
    void end() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private int start(String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                SimMain.class.getName(), "--port", "tcp:127.0.0.1:0", "--site", file.toString()));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                return Integer.parseInt(line.substring(6));
            }
        }
        throw new IOException("the simulator ended before it was ready");
    }

    private static void credit(int port, int count, int bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(HEX.parseHex(
                    Ask645.recharge(A, "070102FF", 100, count, CUSTOMER)));
            assertThat(socket.getInputStream().readNBytes(bytes)).hasSize(bytes);
        }
    }

    private String command(String text) throws IOException {
        process.outputWriter().write(text + "\n");
        process.outputWriter().flush();
        var answers = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            answers.add(line);
            if (line.startsWith("OK") || line.startsWith("ERROR")) {
                break;
            }
        }
        return String.join("|", answers);
    }

    @Test
    void everyAnsweredCreditSurvivesAKill() throws Exception {
        for (int i = 1; i <= 3; i++) {
            credit(start(), i, 30);
            process.destroyForcibly().waitFor();
        }
        try (var site = VirtualSite.load(file, new RealLineClock())) {
            var meter = site.meter(A).orElseThrow();
            assertThat(meter.executedCredits()).isEqualTo(3);
            assertThat(meter.balanceFen()).isEqualTo(300);
            assertThat(meter.executions()).hasSize(3);
        }
    }

    @Test
    void itObeysItsConsoleAndStopsInOrder() throws Exception {
        int port = start("--faults", "ok");
        credit(port, 1, 30);
        assertThat(command("meters")).isEqualTo("METER " + A + " 1 100 1 100|OK");
        assertThat(command("foreign " + A + " 500")).isEqualTo("OK");
        assertThat(command("meters")).isEqualTo("METER " + A + " 2 600 2 600|OK");
        assertThat(command("faults a none,flip:x"))
                .isEqualTo("ERROR fault plan, entry 2 \"flip:x\": the value is not a whole number");
        assertThat(command("offline 1 true")).isEqualTo("ERROR there is no meter 1");
        assertThat(command("dance")).isEqualTo("ERROR not a command: dance");
        assertThat(command("stop")).isEqualTo("OK");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void aBadSiteEndsWithItsLineNumbers() throws Exception {
        Files.writeString(file, "[[line]]\nname = \"a\"\nbuad = 1\n");
        var printed = new java.io.ByteArrayOutputStream();
        var err = new java.io.PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(SimMain.serve(System.out, err, "--port", "tcp:127.0.0.1:0", "--site",
                file.toString())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("line 3: buad");
        assertThat(SimMain.serve(System.out, err, "--sight", "x")).isEqualTo(2);
    }
}
