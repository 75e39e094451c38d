package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a meter is told on the bench, against a virtual one: nothing without `--yes`, everything
/// with read-back, the password from a file.
@Timeout(300)
class MeterControlTest {

    private static final String METER = "000024170093";

    @TempDir Path folder;
    private Path site;
    private Path password;

    @BeforeEach
    void oneMeterAlone() throws IOException {
        site = Files.writeString(folder.resolve("site.toml"), """
                seed = 5
                [[line]]
                name = "a"
                baud = 0
                turnaround_ms = 1
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "000024170093"
                customer = "000000031204"
                balance = "37.62"
                count = 31
                price = "0"
                """);
        password = Files.writeString(folder.resolve("pw"), "000000\n");
    }

    private CliRun meter(String command, String... more) {
        return CliRun.of(Stream.concat(Stream.of("meter", command, "--json", "--data",
                folder.resolve("data").toString(), "--port", "sim:" + site + "#a", "--protocol",
                "dlt645", "--address", METER, "--meter", METER), Stream.of(more))
                .toArray(String[]::new));
    }

    private CliRun told(String command, String... more) {
        return meter(command, Stream.concat(Stream.of("--yes", "--meter-password-file",
                password.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private static JsonNode fact(CliRun run, int at) {
        return run.json().path("facts").get(at);
    }

    private String relay() {
        return CliRun.of("meter", "read", "--json", "--port", "sim:" + site + "#a", "--protocol",
                "dlt645", "--address", METER).json().path("relay").asText();
    }

    @Test
    void aBreakerIsTrippedAndClosedAndReadBack() {
        CliRun trip = told("relay", "trip");
        assertThat(trip.exit()).as(trip.err()).isZero();
        assertThat(trip.json().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(fact(trip, 0).path("before").asText()).isEqualTo("closed");
        assertThat(fact(trip, 0).path("after").asText()).isEqualTo("open");
        assertThat(trip.err()).contains("WD-1075", "reading", "writing", "reading back");
        assertThat(relay()).isEqualTo("OPEN");
        assertThat(told("relay", "close").exit()).isZero();
        assertThat(relay()).isEqualTo("CLOSED");
    }

    @Test
    void limitsAndPricesAreInTheMeterAfterwards() {
        CliRun limits = told("limits", "--alarm1", "20", "--alarm2", "10.5", "--hoarding", "5000");
        assertThat(limits.exit()).as(limits.err()).isZero();
        assertThat(limits.json().path("facts").findValuesAsText("after"))
                .contains("20.00", "10.50", "5000.00");
        CliRun again = told("limits", "--hoarding", "5000");
        assertThat(again.exit()).as("already so").isZero();
        CliRun prices = told("price", "--prices", "1.2000,1,0.7,0.4");
        assertThat(prices.exit()).as(prices.err()).isZero();
        assertThat(prices.json().path("state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void tiersWithAPriceTooFewDoNotFitAndAMeterWithoutTiersIsNotTold() {
        CliRun few = told("tiers", "--limits", "230,400", "--prices", "0.5,0.8");
        assertThat(few.exit()).isEqualTo(1);
        assertThat(few.json().path("meaning").asText()).contains("one price more");
        CliRun none = told("tiers", "--limits", "230,400", "--prices", "0.5,0.55,0.8",
                "--standby", "--switch-at", "2027-01-01T00:00");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.json().path("state").asText()).isEqualTo("NOT_STARTED");
    }

    @Test
    void theClockIsSetAndTheRegistersAreFrozen() {
        CliRun clock = told("clock");
        assertThat(clock.json().path("state").asText()).as(clock.err()).isEqualTo("CONFIRMED");
        CliRun freeze = told("freeze");
        assertThat(freeze.exit()).as("accepted, and what it froze is shown or nobody knows")
                .isIn(0, 4);
        assertThat(told("freeze", "--hour", "3").errorCode()).isEqualTo("WD-1003");
        assertThat(told("freeze", "--minute", "60").errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void whatOnlyAReadingCouldProveAndDoesNotIsToldAsNotProved() {
        CliRun run = told("freeze", "--read-back");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.json().path("state").asText()).isEqualTo("UNKNOWN");
        assertThat(run.err()).contains("WD-1084");
    }

    @Test
    void aPasswordIsChangedAndTheOldOneIsOfNoUseAnyMore() throws IOException {
        Path fresh = Files.writeString(folder.resolve("new"), "123456");
        CliRun run = told("password", "--level", "2", "--new-password-file", fresh.toString());
        assertThat(run.exit()).as(run.err() + run.out()).isIn(0, 4);
        CliRun old = told("relay", "trip");
        assertThat(old.exit()).isEqualTo(1);
        assertThat(old.json().path("state").asText()).isEqualTo("REFUSED");
        assertThat(old.err()).contains("WD-1091").doesNotContain("000000\n", "123456");
        assertThat(relay()).isEqualTo("CLOSED");
    }

    @Test
    void noPasswordEverShowsInTheTraceOfItsCommand() throws IOException {
        Path fresh = Files.writeString(folder.resolve("new"), "918273");
        CliRun run = told("password", "--level", "2", "--new-password-file", fresh.toString(),
                "--trace");
        assertThat(run.err()).contains("→ ", "password blotted out").doesNotContain("918273")
                .doesNotContainIgnoringCase(wire("918273"));
    }

    @Test
    void aTraceSaysInTheReadersLanguageWhatTheLineMadeOfAFrame() throws IOException {
        Path fresh = Files.writeString(folder.resolve("new"), "918273");
        CliRun run = told("password", "--level", "2", "--new-password-file", fresh.toString(),
                "--trace", "--lang", "zh");
        assertThat(run.err()).contains("发出，密码已涂掉", "应答").doesNotContain("blotted");
    }

    /// Low byte first and 33H more, as it goes over the line.
    private static String wire(String digits) {
        StringBuilder hex = new StringBuilder();
        for (int at = 4; at >= 0; at -= 2) {
            hex.append(String.format(java.util.Locale.ROOT, "%02X",
                    (Integer.parseInt(digits.substring(at, at + 2), 16) + 0x33) & 0xFF));
        }
        return hex.toString();
    }

    @Test
    void theOnlyMeterOfALineGetsAnotherAddress() {
        CliRun run = told("address", "000024170555");
        assertThat(run.json().path("state").asText()).as(run.err()).isEqualTo("CONFIRMED");
        CliRun old = told("relay", "trip");
        assertThat(old.exit()).isEqualTo(3);
        assertThat(old.json().path("state").asText()).isEqualTo("NOT_STARTED");
    }

    @Test
    void aNewSpeedIsNeverTakenForDoneByItsAnswer() {
        CliRun run = told("baud", "4800");
        assertThat(run.json().path("state").asText())
                .as("on a line without a pace it still answers").isEqualTo("DIFFERENT");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("WD-1092");
        assertThat(told("baud", "12345").exit()).isEqualTo(1);
    }

    @Test
    void anAccountIsOpenedAndAnotherMeterIsLeftAlone() {
        CliRun open = told("open", "--customer", "000000031204");
        assertThat(open.exit()).as(open.err()).isIn(0, 1);
        CliRun other = CliRun.of("meter", "relay", "--json", "--port", "sim:" + site + "#a",
                "--protocol", "dlt645", "--address", METER, "--meter", "000024999999", "--yes",
                "--meter-password-file", password.toString(), "trip");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.json().path("state").asText()).isEqualTo("NOT_STARTED");
        assertThat(relay()).isEqualTo("CLOSED");
    }

    @Test
    void withoutYesNothingIsSent() {
        for (String words : List.of("relay trip", "valve close", "clock", "clock --broadcast",
                "price --prices 1", "tiers --limits 1 --prices 1,2",
                "periods --zones 01-01=1 --day 00:00=1", "limits --alarm1 1", "freeze",
                "baud 9600", "address 000024170094", "open --customer 000000031204")) {
            List<String> all = List.of(words.split(" "));
            CliRun run = meter(all.getFirst(), all.subList(1, all.size()).toArray(String[]::new));
            assertThat(run.exit()).as(words).isEqualTo(2);
            assertThat(run.errorCode()).as(words).isEqualTo("WD-1083");
        }
        assertThat(relay()).isEqualTo("CLOSED");
        assertThat(records("events", "--kind", "programming,trip").lines())
                .isNotEmpty().allMatch(kind -> kind.path("times").asInt() == 0);
    }

    @ParameterizedTest
    @CsvSource({"relay explode,WD-1003", "price --prices cheap,WD-1003",
        "price --prices 0.00001,WD-1003", "price --prices -1,WD-1003",
        "price --prices 1 --switch-at soon,WD-1003", "limits --alarm1 x,WD-1003",
        "clock --operator-code xyz,WD-1003"})
    void whatIsNoValueIsWrongInput(String words, String code) {
        List<String> all = List.of(words.split(" "));
        CliRun run = told(all.getFirst(), all.subList(1, all.size()).toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    @Test
    void aFileWithoutAPasswordIsWrongInputAndItsTextIsNotTold() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "open sesame");
        CliRun run = meter("clock", "--yes", "--meter-password-file", wrong.toString());
        assertThat(run.errorCode()).isEqualTo("WD-1085");
        assertThat(run.err()).doesNotContain("sesame");
        Path none = folder.resolve("none");
        assertThat(meter("clock", "--yes", "--meter-password-file", none.toString())
                .errorCode()).isEqualTo("WD-1085");
        assertThat(told("password", "--level", "2", "--new-password-file", none.toString())
                .errorCode()).isEqualTo("WD-1085");
        Path letters = Files.writeString(folder.resolve("short"), "1234");
        assertThat(told("password", "--level", "2", "--new-password-file", letters.toString())
                .errorCode()).isEqualTo("WD-1085");
    }

    @Test
    void aMeterThatWantsItsPasswordIsTheWayOutInOneSentence() {
        CliRun run = meter("relay", "--yes", "trip");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1093");
        assertThat(run.err()).contains("--meter-password-file");
        assertThat(told("valve", "close").err()).contains("WD-1088").doesNotContain("NOT_STARTED");
    }

    @Test
    void whatAMeterCannotBeToldIsRefusedBeforeTheLineIsUsed() {
        CliRun run = told("valve", "close");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().path("state").asText()).isEqualTo("NOT_STARTED");
        assertThat(run.json().path("facts")).isEmpty();
    }

    @Test
    void readersGetATable() {
        CliRun run = CliRun.of("meter", "relay", "--port", "sim:" + site + "#a", "--protocol",
                "dlt645", "--address", METER, "--meter", METER, "--yes", "--meter-password-file",
                password.toString(), "trip");
        assertThat(run.out()).startsWith("CONFIRMED\t").contains("\nrelay\tclosed\topen\topen");
    }

    private CliRun records(String command, String... more) {
        return CliRun.of(Stream.concat(Stream.of("meter", command, "--json", "--port",
                "sim:" + site + "#a", "--protocol", "dlt645", "--address", "24170093"),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void whatWasDoneToAMeterIsInItsRecords() {
        assertThat(told("relay", "trip").exit()).isZero();
        CliRun events = records("events", "--kind", "trip,close", "--last", "2");
        assertThat(events.exit()).as(events.err()).isZero();
        JsonNode trip = events.lines().getFirst();
        assertThat(trip.path("kind").asText()).isEqualTo("trip");
        assertThat(trip.path("times").asInt()).isEqualTo(1);
        assertThat(trip.path("start").asText()).startsWith("20");
        assertThat(trip.path("operator").asText()).isEqualTo("00000000");
        assertThat(records("events", "--kind", "earthquake").errorCode()).isEqualTo("WD-1003");
        assertThat(records("events", "--last", "11").errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void theDaysThatWereFrozenAreLinesAndTheOthersSaySo() {
        CliRun run = records("freezes", "--days", "2");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(2).allSatisfy(day ->
                assertThat(day.has("at") || day.has("unclean")).isTrue());
        assertThat(records("freezes", "--days", "0").errorCode()).isEqualTo("WD-1003");
        CliRun water = CliRun.of("meter", "freezes", "--json", "--port", "sim:x", "--protocol",
                "cjt188", "--address", "1");
        assertThat(water.errorCode()).isEqualTo("WD-1003");
    }
}
