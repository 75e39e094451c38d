package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.discovery.Remark;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// `meter scan` on the bench.
@Timeout(300)
class MeterScanTest {

    /// A busy machine answers late; what is asked here is there, so nothing is waited for in vain.
    private static final String PATIENT = "--turnaround=3000";

    @TempDir Path folder;

    private Path site(String meters) throws IOException {
        return Files.writeString(folder.resolve("scan.toml"), """
                seed = 5
                [[line]]
                name = "a"
                baud = 0
                turnaround_ms = 1
                """ + meters);
    }

    private static String meter(String profile, String address, String number) {
        return """
                [[meter]]
                line = "a"
                profile = "%s"
                address = "%s"
                number = "%s"
                """.formatted(profile, address, number);
    }

    private CliRun scan(Path site, String... more) {
        return CliRun.of(Stream.concat(Stream.of("meter", "scan", "--json", "--data",
                folder.resolve("data").toString(), "--port", "sim:" + site + "#a"),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyMeterIsALineWithWhatItTold() throws IOException {
        Path site = site(meter("demo-645-count", "000024170093", "000024170777"));
        CliRun run = scan(site, "--protocol", "dlt645", "--line", "2400,8E1", PATIENT,
                "--trace");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode only = run.json();
        assertThat(only.path("address").asText()).isEqualTo("000024170093");
        assertThat(only.path("meter").asText()).isEqualTo("000024170777");
        assertThat(only.path("line").asText()).isEqualTo("2400,8E1");
        assertThat(only.path("doubled").asBoolean()).isFalse();
        assertThat(only.path("protocols").get(0).asText()).isEqualTo("dlt645");
        assertThat(only.path("profiles").get(0).asText()).isEqualTo("demo-645-count");
        assertThat(run.err()).contains("1 meters", "of", "found 0");
        assertThat(run.err().lines().filter(text -> text.startsWith("← ")).toList())
                .as("what was said, with its meaning").isNotEmpty()
                .allMatch(text -> text.contains("answer  + 000024170093"));
    }

    @Test
    void unitsOfARangeAreAskedAndTheTableIsForReaders() throws IOException {
        Path site = site(meter("acrel-ddsy1352-b", "5", "000025170105"));
        CliRun run = CliRun.of("meter", "scan", "--data", folder.resolve("data").toString(),
                "--port", "sim:" + site + "#a", "--protocol", "modbus", "--from", "5", "--to", "5",
                PATIENT, "--baud", "9600", "--parity", "N");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip()).startsWith("5\t000025170105\t9600,8N1\tmodbus")
                .contains("acrel-ddsy1352-b");
    }

    @Test
    void whatWasNoticedIsToldWithWhatItMeansForMoney() throws Exception {
        LineSettings line = LineSettings.parse("9600,8E1");
        assertThat(told(new Remark.SameAddress(line, Protocol.DLT645, "000024170093",
                List.of("1", "2")))).contains("WD-1078", "1, 2", "Do not credit");
        assertThat(told(new Remark.SameAddress(line, Protocol.MODBUS, "5", List.of())))
                .contains("WD-1078", "numbers told: -");
        assertThat(told(new Remark.NotToldApart(line, Protocol.CJT188, "AAAAAAAAAAAAAA")))
                .contains("WD-1079", "AAAAAAAAAAAAAA", "cjt188");
        assertThat(told(new Remark.LineDown(line, "unplugged"))).contains("WD-1073", "unplugged");
    }

    private static String told(Remark remark) {
        CliRun.Captured captured = CliRun.captured(false);
        MeterScan.tell(captured.desk(), remark);
        return captured.err();
    }

    @Test
    void aLineThatBabblesIsAWarningAndNoMeter() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread babbler = Thread.ofPlatform().start(() -> babble(server));
            CliRun run = CliRun.of("meter", "scan", "--json", "--port",
                    "tcp:127.0.0.1:" + server.getLocalPort(), "--protocol", "dlt645", "--line",
                    "9600,8E1", PATIENT);
            babbler.join();
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("WD-1082", "9600,8E1");
        }
    }

    /// Three bytes for whatever is said.
    private static void babble(ServerSocket server) {
        try (Socket host = server.accept()) {
            byte[] any = new byte[64];
            while (host.getInputStream().read(any) >= 0) {
                host.getOutputStream().write(new byte[] {0x55, 0x68, 0x16});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPortThatIsNotThereIsADeviceThatFailed() {
        CliRun run = CliRun.of("meter", "scan", "--json", "--port", "/dev/none", "--protocol",
                "modbus", "--line", "8N1");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("WD-1073", "Not finished");
    }

    @ParameterizedTest
    @CsvSource({"--from 1,WD-1077", "--from 1 --to 5,WD-1077",
        "--from 0 --to 5 --protocol modbus,WD-1003", "--from 1 --to 248 --protocol modbus,WD-1003",
        "--from 9 --to 5 --protocol dlt645,WD-1003", "--tries 0,WD-1003", "--tries 9,WD-1003",
        "--turnaround 0,WD-1003", "--baud fast,WD-1003", "--parity X,WD-1003",
        "--line 9600;8N1,WD-1003", "--protocol dlt64,WD-1003"})
    void whatCannotBeSearchedIsWrongInput(String words, String code) {
        CliRun run = CliRun.of(Stream.concat(Stream.of("meter", "scan", "--json", "--port", "sim:x"),
                Stream.of(words.split(" "))).toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    /// A build in the background ignores that signal, and so would what it starts.
    @Test
    void ctrlCEndsTheSearchAndStillPrintsWhatWasFound() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill");
        Path site = site(meter("acrel-ddsy1352-b", "1", "000025170105"));
        Process scan = new ProcessBuilder(List.of(
                "/usr/bin/env", "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "wattdesk.Main", "meter", "scan", "--json",
                "--lang", "en", "--data", folder.resolve("data").toString(), "--port",
                "sim:" + site + "#a", "--protocol", "modbus", "--turnaround", "2000", "--line",
                "9600,8N1")).start();
        try (BufferedReader told = scan.errorReader(StandardCharsets.UTF_8);
                BufferedReader out = scan.inputReader(StandardCharsets.UTF_8)) {
            String line = told.readLine();
            while (line != null && !line.contains("found 1")) {
                line = told.readLine();
            }
            assertThat(line).as("the first unit is found").isNotNull();
            assertThat(new ProcessBuilder("/bin/kill", "-INT", Long.toString(scan.pid())).start()
                    .waitFor()).isZero();
            assertThat(out.readLine()).contains("\"address\":\"1\"");
            assertThat(told.lines().toList()).anyMatch(last -> last.contains("Not finished"));
            assertThat(scan.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            scan.destroyForcibly();
        }
    }
}
