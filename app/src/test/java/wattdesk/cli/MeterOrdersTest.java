package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.UsedMeter;
import wattdesk.meterio.meter.control.Order;

/// Every order of the driver has its command on the bench; what was told is decided later by
/// reading alone.
@Timeout(120)
class MeterOrdersTest {

    private static final String DAY = "00:00=4,08:00=3,10:00=2,22:00=4";

    @TempDir Path folder;
    private Path site;
    private Path password;

    @BeforeEach
    void oneMeter() throws IOException {
        password = Files.writeString(folder.resolve("pw"), "000000\n");
        late(0);
    }

    private void late(int seconds) throws IOException {
        site = Files.writeString(folder.resolve("site.toml"), "seed = 5\n"
                + UsedMeter.onLine("a") + "clock_drift_s = " + -seconds + "\n");
    }

    private CliRun meter(String command, String words) {
        return CliRun.of(Stream.concat(Stream.of("meter", command, "--json", "--data",
                folder.resolve("data").toString(), "--port", "sim:" + site + "#a", "--protocol",
                "dlt645", "--address", UsedMeter.NUMBER),
                Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()))
                .toArray(String[]::new));
    }

    private CliRun told(String command, String words) {
        return meter(command, words + " --yes --meter " + UsedMeter.NUMBER
                + " --meter-password-file " + password);
    }

    private static String state(CliRun run) {
        return run.json().path("state").asText() + " " + run.exit();
    }

    @Test
    void everyOrderOfTheDriverHasACommand() throws IOException {
        String commands;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/wattdesk/cli"))) {
            commands = files.filter(file -> file.getFileName().toString().startsWith("Meter"))
                    .map(MeterOrdersTest::text).collect(Collectors.joining());
        }
        assertThat(List.of(Order.class.getPermittedSubclasses())).hasSizeGreaterThan(11)
                .allSatisfy(order -> assertThat(commands)
                        .contains("new Order." + order.getSimpleName() + "("));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void periodTablesAreInTheMeterAfterwardsAndReadBackWithoutAPassword() {
        String standby = "--zones 01-01=1,07-01=2 --day " + DAY + " --day 00:00=4,10:00=1"
                + " --standby --switch-at 2030-12-01T00:00";
        CliRun set = told("periods", standby);
        assertThat(state(set)).as(set.out() + set.err()).isEqualTo("CONFIRMED 0");
        assertThat(set.json().path("facts").findValuesAsText("after"))
                .anyMatch(shown -> shown.contains("10:00"))
                .anyMatch(shown -> shown.contains("07-01"))
                .anyMatch(shown -> shown.contains("2030-12-01"));
        String lookedFor = standby + " --read-back --meter " + UsedMeter.NUMBER;
        CliRun read = meter("periods", lookedFor);
        assertThat(state(read)).isEqualTo("CONFIRMED 0");
        assertThat(read.err()).as("nothing was written").doesNotContain("WD-1075", "writing");
        assertThat(state(meter("periods", lookedFor.replace("10:00=1", "11:00=1"))))
                .isEqualTo("DIFFERENT 1");
        assertThat(state(told("periods", "--zones 01-01=1 --day " + DAY)))
                .as("the current set").isEqualTo("CONFIRMED 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--zones 01-01 --day 00:00=1", "--zones 02-30=1 --day 00:00=1",
        "--zones 01-01=9 --day 00:00=1", "--zones 01-01=x --day 00:00=1",
        "--zones 01-01=1 --day 24:00=1", "--zones 01-01=1 --day 00:00:30=1",
        "--zones 01-01=1 --day 00:00=64", "--zones 01-01=1 --day ,",
        "--zones 01-01=1 --day 00:00=1 --standby --switch-at tomorrow"})
    void whatIsNoPeriodTableIsWrongInput(String words) {
        CliRun run = told("periods", words);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1003");
    }

    @ParameterizedTest
    @CsvSource({"--zones 01-01=2 --day 00:00=1,do not fit together",
        "--zones 01-01=1 --day 00:00=1 --switch-at 2030-01-01T00:00,standby set"})
    void tablesThatCannotBeAreRefusedBeforeTheLineIsUsed(String words, String why) {
        CliRun run = told("periods", words);
        assertThat(state(run)).isEqualTo("NOT_STARTED 1");
        assertThat(run.json().path("meaning").asText()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"0,CONFIRMED 0,nothing was sent", "60,CONFIRMED 0,right now",
        "900,NOT_STARTED 1,five minutes"})
    void theTimeIsToldToTheWholeLineAndReadBack(int late, String ended, String meaning)
            throws IOException {
        late(late);
        CliRun run = meter("clock", "--broadcast --yes --meter " + UsedMeter.NUMBER);
        if (!run.json().path("meaning").asText().contains("midnight")) {
            assertThat(state(run)).as(run.err()).isEqualTo(ended);
            assertThat(run.json().path("meaning").asText()).contains(meaning);
            assertThat(run.json().path("facts").path(0).path("name").asText())
                    .isEqualTo("date and time");
        }
    }

    @Test
    void aBroadcastNeedsYesTheRightMeterAndTheRightProtocol() throws IOException {
        late(60);
        assertThat(meter("clock", "--broadcast --meter " + UsedMeter.NUMBER).errorCode())
                .isEqualTo("WD-1083");
        CliRun other = meter("clock", "--broadcast --yes --meter 000024999999");
        assertThat(state(other)).isEqualTo("NOT_STARTED 1");
        assertThat(other.json().path("meaning").asText()).contains("another meter");
        assertThat(meter("clock", "--broadcast --yes --meter 1 --read-back").errorCode())
                .isEqualTo("WD-1003");
        assertThat(CliRun.of("meter", "clock", "--json", "--broadcast", "--yes", "--port", "sim:x",
                "--protocol", "modbus", "--address", "1", "--meter", "1").errorCode())
                .isEqualTo("WD-1003");
    }

    @Test
    void theLastCreditIsDecidedByReadingAlone() {
        assertThat(meter("read-back", "--meter " + UsedMeter.NUMBER).errorCode())
                .isEqualTo("WD-1087");
        CliRun credit = meter("credit", "--amount 5 --yes --customer " + UsedMeter.CUSTOMER
                + " --meter " + UsedMeter.NUMBER);
        assertThat(state(credit)).as(credit.err()).isEqualTo("DELIVERED 0");
        CliRun decided = meter("read-back", "--meter 24170093");
        assertThat(state(decided)).as(decided.err()).isEqualTo("DELIVERED 0");
        assertThat(decided.json().path("amount").asText()).isEqualTo("5.00");
        assertThat(decided.json().path("after").path("count").asInt()).isEqualTo(32);
    }

    @Test
    void aRecordThatCannotBeReadIsToldAndNothingIsGuessed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/bench.jsonl"), "{\"meter\":\n");
        CliRun run = meter("read-back", "--meter " + UsedMeter.NUMBER);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errorCode()).isEqualTo("WD-1089");
    }

    @Test
    void anyIdentifierIsReadWithItsMeaning() {
        List<JsonNode> read = meter("raw", "04000402 00900200").lines();
        assertThat(read.getFirst().path("data").asText()).isEqualTo("930017240000");
        assertThat(read.getFirst().path("address").asText()).isEqualTo(UsedMeter.NUMBER);
        assertThat(read.get(1).path("value").asText()).isEqualTo("37.62");
        assertThat(read.get(1).path("meaning").asText()).contains("amount left");
        assertThat(meter("raw", "0400040").errorCode()).isEqualTo("WD-1003");
        CliRun none = meter("raw", "0DDDDDDD");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.errorCode()).isEqualTo("WD-1072");
    }
}
