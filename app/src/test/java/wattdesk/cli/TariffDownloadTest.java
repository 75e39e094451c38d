package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Tariffs to virtual meters from the command line, as a script would send them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TariffDownloadTest {

    private Path folder = Path.of("");
    private Path password = Path.of("");

    @BeforeAll
    void station(@TempDir Path temporary) throws IOException {
        folder = temporary;
        password = Files.writeString(folder.resolve("pw"), "a long admin password\n");
        assertThat(run("init --empty --practice").exit()).isZero();
        BenchSite.write(folder);
        for (String line : List.of("count", "absolute")) {
            assertThat(asAdmin("line add " + line + " --settings 9600,8N1 --port",
                    "sim:" + folder.resolve("site.toml") + "#" + line).exit()).isZero();
        }
        Path tariff = Files.writeString(folder.resolve("tariff.json"), """
                {"id":"flat","name":"合表","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"0.5820"}]}]}""");
        assertThat(asAdmin("tariff import " + tariff).exit()).isZero();
        assertThat(asAdmin("account open --room 1-0101 --meter 000025170005 --line absolute"
                + " --profile acrel-ddsy1352-b --address 5 --tariff flat --customer",
                "示例住户").exit()).isZero();
        assertThat(asAdmin("account open --room 1-0102 --meter 000024170093 --line count"
                + " --profile demo-645-count --address 000024170093 --tariff flat --customer",
                "示例住户").exit()).isZero();
    }

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", folder.resolve("station").toString(),
                "--password-file", password.toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun asAdmin(String line, String... more) {
        return run("--operator admin " + line, more);
    }

    private static List<String> texts(CliRun run, String field) {
        return run.lines().stream().map(line -> line.path(field).asText()).toList();
    }

    @Test
    @Order(1)
    void withoutYesItTellsWhatItWouldDoAndSendsNothing() {
        CliRun run = run("tariff download flat --all");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(texts(run, "room")).containsExactly("1-0101", "1-0102");
        assertThat(texts(run, "way")).containsOnly("NOW");
        assertThat(run.err()).contains("WD-6327");
        assertThat(run("tariff download flat --show").errorCode()).isEqualTo("WD-6328");
    }

    @Test
    @Order(2)
    void whatIsNotMeantIsWrongUsage() throws IOException {
        assertThat(run("tariff download flat").errorCode()).isEqualTo("WD-1003");
        assertThat(run("tariff download flat --all --account 7").errorCode())
                .isEqualTo("WD-1003");
        assertThat(run("tariff download flat --all --wait -1").errorCode()).isEqualTo("WD-1003");
        assertThat(run("tariff download flat --all --version soon").errorCode())
                .isEqualTo("WD-1003");
        assertThat(run("tariff download none --all").errorCode()).isEqualTo("WD-6322");
        assertThat(run("tariff download flat --all --yes").errorCode())
                .as("somebody must be named").isEqualTo("WD-1017");
        assertThat(asAdmin("tariff download flat --all --version 2030-01-01T00:00:00+08:00 --yes")
                .errorCode()).isEqualTo("WD-6323");
        Path letters = Files.writeString(folder.resolve("short"), "1234\n");
        assertThat(asAdmin("tariff download flat --all --yes --meter-password-file", letters
                .toString()).errorCode()).isIn("WD-6329", "WD-1085");
    }

    @Test
    @Order(3)
    void everyMeterHasItsLineAndThePasswordThatIsMissingIsNamed() {
        CliRun run = asAdmin("tariff download flat --all --yes --wait 60");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(texts(run, "state")).containsExactly("IN_FORCE", "CANNOT");
        assertThat(texts(run, "code")).containsExactly("WD-6330", "WD-6353");
        assertThat(texts(run("tariff download flat --show"), "state"))
                .containsExactly("IN_FORCE", "CANNOT");
    }

    @Test
    @Order(4)
    void aPasswordIsKeptAndARetryTellsTheMeterThatFailed() throws IOException {
        Path digits = Files.writeString(folder.resolve("meters"), "000000\n");
        CliRun one = asAdmin("tariff download flat --account " + account("1-0102")
                + " --yes --wait 60 --meter-password-file", digits.toString());
        assertThat(one.exit()).as(one.out() + one.err()).isZero();
        assertThat(one.json().path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(one.json().path("tells").asInt()).isEqualTo(1);
        CliRun again = asAdmin("tariff download flat --retry");
        assertThat(again.errorCode()).as("nothing failed").isEqualTo("WD-6328");
    }

    private String account(String room) {
        for (JsonNode each : run("account list").json()) {
            if (each.path("room").asText().equals(room)) {
                return each.path("account").asText();
            }
        }
        throw new AssertionError(room);
    }

    @Test
    @Order(5)
    void thePricesOfStationAndMetersAreCompared() {
        CliRun run = run("tariff compare");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(texts(run, "outcome")).containsExactly("AGREES", "AGREES");
        assertThat(texts(run("tariff compare --last"), "room"))
                .containsExactly("1-0101", "1-0102");
        CliRun table = CliRun.of("tariff", "compare", "--last", "--data",
                folder.resolve("station").toString());
        assertThat(table.out()).contains("1-0101\t", "\tAGREES\t");
        CliRun health = run("doctor");
        assertThat(health.out()).contains("prices in the meters");
    }
}
