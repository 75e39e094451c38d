package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.meter.FrameDecoder;

class MeterBenchTest {

    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void writeSite() throws IOException {
        site = BenchSite.write(folder);
    }

    private CliRun meter(String command, String line, String protocol, String address,
            String... more) {
        String[] args = {"meter", command, "--json", "--data", folder.resolve("data").toString(),
            "--port", "sim:" + site + "#" + line, "--protocol", protocol, "--address", address};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return CliRun.of(all);
    }

    @ParameterizedTest
    @CsvSource({"count,dlt645,000024170093,000024170093,37.62,31",
        "absolute,modbus,5,000025170005,20.00,2"})
    void readsAMeterOfEachProtocol(String line, String protocol, String address, String number,
            String balance, int count) {
        CliRun run = meter("read", line, protocol, address);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("meter").asText()).isEqualTo(number);
        assertThat(run.json().path("balance").asText()).isEqualTo(balance);
        assertThat(run.json().path("count").asInt()).isEqualTo(count);
        assertThat(run.json().path("at").asText()).endsWith("+08:00");
    }

    @Test
    void itemsLimitWhatIsPrinted() {
        JsonNode some = meter("read", "count", "dlt645", "000024170093", "--items", "count")
                .json();
        assertThat(some.fieldNames()).toIterable().containsExactly("meter", "at", "count");
        assertThat(meter("read", "count", "dlt645", "000024170093", "--items", "colour").exit())
                .isEqualTo(2);
    }

    @Test
    void aSilentMeterIsADeviceThatFailed() {
        CliRun run = meter("read", "count", "dlt645", "000024170095");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errorCode()).isEqualTo("WD-1070");
    }

    @Test
    void aLineThatIsNotThereIsADeviceThatFailed() {
        CliRun run = CliRun.of("meter", "read", "--json", "--port", "/dev/none", "--protocol",
                "dlt645", "--address", "1");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errorCode()).isEqualTo("WD-1073");
    }

    @Test
    void aMeterWithoutABalanceIsNotCredited() {
        CliRun run = meter("credit", "water", "cjt188", "00002020120218", "--meter",
                "00002020120218", "--amount", "1", "--customer", "000000031204", "--yes");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isEqualTo("WD-1035");
    }

    @Test
    void readsAWaterMeterInCubicMetresWithItsValve() {
        JsonNode seen = meter("read", "water", "cjt188", "2020120218").json();
        assertThat(seen.path("meter").asText()).isEqualTo("00002020120218");
        assertThat(seen.path("volume").asText()).isEqualTo("3.450");
        assertThat(seen.path("settlementVolume").asText()).isEqualTo("3.450");
        assertThat(seen.path("valve").asText()).isEqualTo("OPEN");
        assertThat(seen.path("batteryLow").asBoolean(true)).isFalse();
        assertThat(seen.path("energy").isNull()).isTrue();
        assertThat(seen.path("at").asText()).endsWith("+08:00");
    }

    @Test
    void readsAMeterOfTheOldDialectInKilowattHoursAndVolts() {
        JsonNode seen = meter("read", "count", "dlt645-97", "3").json();
        assertThat(seen.path("meter").asText()).isEqualTo("000000000003");
        assertThat(seen.path("energy").asText()).isEqualTo("123.450");
        assertThat(seen.path("voltage").asText()).matches("23[0-4]\\.0");
        assertThat(seen.path("volume").isNull()).isTrue();
    }

    @Test
    void whatAWaterMeterDoesNotTellCleanlyIsUnknownAndNeverNought() {
        CliRun garbled = meter("read", "water", "cjt188", "00002020120219");
        assertThat(garbled.exit()).isEqualTo(3);
        assertThat(garbled.errorCode()).isEqualTo("WD-1071");
        JsonNode seen = meter("read", "water", "cjt188", "00002020120220").json();
        assertThat(seen.path("valve").asText()).isEqualTo("UNKNOWN");
        assertThat(seen.path("clock").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cjt188-water-1f90,1,WD-1072", "dlt645-1997,2,WD-1090", "none,2,WD-1030"})
    void theProfileThatIsNamedIsTheOneThatAsks(String profile, int exit, String code) {
        CliRun run = meter("read", "water", "cjt188", "00002020120218", "--profile", profile);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"count,dlt645,000024170093,000024170093,37.72,32",
        "absolute,modbus,5,000025170005,20.10,3"})
    void creditsWithYesAndProvesItByReadingBack(String line, String protocol, String address,
            String number, String after, int count) {
        CliRun run = meter("credit", line, protocol, address, "--meter", number, "--amount", "0.1",
                "--customer", "000000031204", "--yes");
        assertThat(run.err()).contains("WD-1075");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("state").asText()).isEqualTo("DELIVERED");
        assertThat(run.json().path("after").path("balance").asText()).isEqualTo(after);
        assertThat(run.json().path("after").path("count").asInt()).isEqualTo(count);
        assertThat(folder.resolve("data/bench.jsonl")).content().contains(number);
    }

    @Test
    void withoutYesNothingIsWritten() {
        CliRun run = meter("credit", "count", "dlt645", "000024170093", "--meter", "000024170093",
                "--amount", "1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1074");
        assertThat(meter("read", "count", "dlt645", "000024170093").json().path("count").asInt())
                .isEqualTo(31);
    }

    @Test
    void aRefundNeedsYesAndAMeterThatCanGiveBack() {
        String[] words = {"--meter", "000024170093", "--amount", "1"};
        assertThat(meter("refund", "count", "dlt645", "000024170093", words).errorCode())
                .isEqualTo("WD-1086");
        CliRun run = meter("refund", "count", "dlt645", "000024170093", "--meter",
                "000024170093", "--amount", "1", "--yes");
        assertThat(run.exit()).as("a meter that counts purchases knows no refund").isEqualTo(1);
        assertThat(run.json().path("state").asText()).isEqualTo("NOT_STARTED");
        assertThat(run.json().path("detail").asText()).isEqualTo("NO_REFUND");
        assertThat(run.err()).contains("WD-1088", "give nothing back");
        assertThat(meter("read", "count", "dlt645", "000024170093").json().path("balance")
                .asText()).isEqualTo("37.62");
        assertThat(meter("credit", "count", "dlt645", "000024170093", "--meter", "000024170093",
                "--amount", "1", "--yes", "--order", "12").errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void aMeterThatIsToldItsBalanceGivesBackAndReadBackKnowsIt() {
        CliRun run = meter("refund", "absolute", "modbus", "5", "--meter", "000025170005",
                "--amount", "5.01", "--yes");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("state").asText()).isEqualTo("DELIVERED");
        assertThat(run.json().path("after").path("balance").asText()).isEqualTo("14.99");
        assertThat(run.json().path("after").path("count").asInt()).isEqualTo(3);
        CliRun again = meter("read-back", "absolute", "modbus", "5", "--meter", "000025170005");
        assertThat(again.exit()).as(again.err()).isZero();
        CliRun tooMuch = meter("refund", "absolute", "modbus", "5", "--meter", "000025170005",
                "--amount", "15", "--yes");
        assertThat(tooMuch.json().path("detail").asText()).isEqualTo("REFUND_TOO_HIGH");
    }

    @Test
    void aRefusalAndAnotherMeterAreTold() {
        CliRun refused = meter("credit", "count", "dlt645", "000024170094", "--meter",
                "000024170094", "--amount", "1", "--yes");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.json().path("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.err()).contains("WD-1091", "The read-back shows that nothing changed");
        CliRun other = meter("credit", "count", "dlt645", "000024170093", "--meter",
                "000024999999", "--amount", "1", "--yes");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.json().path("state").asText()).isEqualTo("NOT_STARTED");
        assertThat(other.err()).contains("000024170093 instead of 000024999999");
    }

    @Test
    void aCreditThatNobodyCanReadBackIsToldAsNotProved() throws IOException {
        Files.writeString(site, BenchSite.TEXT.replace(
                "name = \"count\"\n", "name = \"count\"\nfaults = \"credit=gone:600000\"\n"));
        CliRun run = meter("credit", "count", "dlt645", "000024170093", "--meter",
                "000024170093", "--amount", "1", "--customer", "000000031204", "--yes");
        assertThat(run.json().path("state").asText()).as(run.err()).isEqualTo("UNKNOWN");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("WD-1076", "meter read-back");
    }

    @ParameterizedTest
    @CsvSource({"abc,WD-1031", "1.001,WD-1032", "0,WD-1033", "-5,WD-1033",
        "9999999999999,WD-1034"})
    void whatIsNoAmountIsWrongInput(String amount, String code) {
        CliRun run = meter("credit", "count", "dlt645", "000024170093", "--meter",
                "000024170093", "--amount=" + amount, "--yes");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    @Test
    void traceHearsWhatOthersSay() throws Exception {
        String hex = "FEFEFEFE689300172400006891083335C333956A3333FA16";
        try (ServerSocket gateway = new ServerSocket(0)) {
            Thread other = Thread.ofPlatform().start(() -> say(gateway, HexFormat.of()
                    .parseHex(hex)));
            CliRun run = CliRun.of("meter", "trace", "--json", "--port",
                    "tcp:127.0.0.1:" + gateway.getLocalPort(), "--protocol", "dlt645",
                    "--seconds", "2");
            other.join();
            assertThat(run.exit()).as(run.err()).isZero();
            JsonNode heard = run.json();
            assertThat(heard.path("hex").asText()).isEqualToIgnoringCase(hex);
            assertThat(heard.path("valid").asBoolean()).isTrue();
            assertThat(heard.path("address").asText()).isEqualTo("000024170093");
            assertThat(heard.path("value").asText()).isEqualTo("37.62");
            assertThat(heard.path("from").asText()).isEqualTo("METER");
            assertThat(heard.path("at").asText()).endsWith("+08:00");
        }
    }

    @Test
    void traceTellsWhoSpokeInEveryProtocol() {
        assertThat(speaker("dlt645", "68930017240000681104353433373A16")).isNull();
        assertThat(speaker("dlt645", "FEFEFEFE68AAAAAAAAAAAA681300DF16")).isEqualTo("HOST");
        assertThat(speaker("dlt645", "FEFEFEFE689300172400006891083335C333956A3333FA16"))
                .isEqualTo("METER");
        assertThat(speaker("dlt645-97", "6803000000000068810444E93334EC16")).isEqualTo("METER");
        assertThat(speaker("modbus", "01030000003045DE")).isEqualTo("HOST");
        assertThat(speaker("modbus", "018302C0F1")).isEqualTo("METER");
        assertThat(speaker("modbus", "0103020007F986")).isEqualTo("METER");
    }

    private static String speaker(String protocol, String hex) {
        return TraceLines.speaker(FrameDecoder.decode(Protocols.named(protocol), hex).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"count,dlt645,000024170093", "absolute,modbus,5", "count,dlt645-97,3",
        "water,cjt188,00002020120218"})
    void everyCommandShowsWhatItSaysAndHearsWhereItIsAsked(String line, String protocol,
            String address) {
        CliRun run = meter("read", line, protocol, address, "--trace");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().lines().filter(text -> text.startsWith("→ ")).toList())
                .as("both directions").isNotEmpty().allMatch(text -> text.contains("sent  + "));
        assertThat(run.err().lines().filter(text -> text.startsWith("← ")).toList())
                .isNotEmpty().allMatch(text -> text.matches(
                        "← \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [0-9A-F]+  answer  \\+ .+"));
        assertThat(meter("read", line, protocol, address).err()).doesNotContain("→");
    }

    /// One frame, then silence until the listener has heard enough.
    private static void say(ServerSocket gateway, byte[] frame) {
        try (Socket listener = gateway.accept()) {
            listener.getOutputStream().write(frame);
            int _ = listener.getInputStream().read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSiteFileThatIsNotThereIsWrongInputAndNoLine() {
        CliRun run = CliRun.of("sim", "--json", "--port", "tcp:127.0.0.1:0", "--site",
                folder.resolve("none.toml").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1080");
        assertThat(run.err()).contains("no such site file");
    }

    @Test
    void aSiteFileThatIsWrongIsNamedWithItsLine() throws IOException {
        Files.writeString(site, "seed = 1\n[[line]]\nname = \"a\"\ncolour = 3\n");
        CliRun run = CliRun.of("sim", "--json", "--port", "tcp:127.0.0.1:0", "--site",
                site.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1080");
    }
}
