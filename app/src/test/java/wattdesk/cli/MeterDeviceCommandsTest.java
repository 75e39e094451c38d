package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meters as a script files, verifies and changes them on a real station folder.
class MeterDeviceCommandsTest {

    private static final String METER = "000024170093";
    private static final String AGAIN = "000024170094";

    @TempDir Path folder;
    private Path password = Path.of("");

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--data", folder.resolve("station").toString(),
                "--password-file", password.toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun asAdmin(String line, String... more) {
        CliRun run = run("--json --operator admin " + line, more);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private String code(String line) {
        return run("--json --operator admin " + line).errorCode();
    }

    private void station() throws IOException {
        password = Files.writeString(folder.resolve("pw"), "a long admin password\n");
        assertThat(run("init --empty --practice").exit()).isZero();
        BenchSite.write(folder);
        asAdmin("line add count --settings 9600,8N1 --port",
                "sim:" + folder.resolve("site.toml") + "#count");
        Path tariff = Files.writeString(folder.resolve("tariff.json"), """
                {"id":"flat","name":"合表","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"0.5820"}]}]}""");
        asAdmin("tariff import " + tariff);
        asAdmin("account open --room 3-1204 --line count --meter " + METER
                + " --profile demo-645-count --customer-number 20250007 --address " + METER
                + " --customer", "李晓明");
        asAdmin("premises add-rooms --building 3 --floors 13 --rooms 3");
    }

    private List<String> meters(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path("meter").asText() + " " + one.path("room").asText() + " "
                        + one.path("state").asText() + " " + one.path("verification").asText())
                .toList();
    }

    @Test
    void metersAreFiledByRangeVerifiedGivenARatioAndListed() throws IOException {
        station();
        String range = "meter add-range --from 000024175001 --to 000024175003 --line count"
                + " --profile demo-645-count --at 3";
        assertThat(asAdmin(range).json().path("done").asBoolean()).isFalse();
        assertThat(meters(asAdmin("meter list").json())).as("only previewed").hasSize(1);
        assertThat(asAdmin(range + " --yes").json().path("lines")).hasSize(3);
        assertThat(code(range + " --yes")).isEqualTo("WD-6571");
        asAdmin("meter verification --due 2020-01-01 --yes --meter " + METER);
        asAdmin("meter verification --due 2099-01-01 --yes --meter 000024175001,000024175002");
        assertThat(meters(asAdmin("meter list").json())).containsExactly(
                METER + " 3-1204 HANGING EXPIRED", "000024175001 3-1301 HANGING VALID",
                "000024175002 3-1302 HANGING VALID", "000024175003 3-1303 HANGING UNKNOWN");
        assertThat(meters(asAdmin("meter list --due-within 60").json())).hasSize(1);
        CliRun text = run("meter list --state hanging --lang en");
        assertThat(text.out()).contains("expired").contains("in use");
        assertThat(run("doctor --lang en").out()).contains("Verification of meters",
                "1 expired, 0 end within 60 days: 3-1204");
        CliRun ratio = run("meter ratio --lang en --operator admin --ct 40 --reason new --meter "
                + METER);
        assertThat(ratio.exit()).as(ratio.err()).isZero();
        assertThat(ratio.out()).contains("Transformers: 1 × 1 = 1 → 40 × 1 = 40");
        assertThat(ratio.err()).contains("WD-6560");
        asAdmin("meter ratio --ct 40 --yes --reason new --meter " + METER);
        assertThat(asAdmin("meter list").json().path(0).path("ct").asInt()).isEqualTo(40);
        Awaitility.await("registers of another second than those of the new ratio").until(
                () -> code("meter take-off --yes --reason x --meter " + METER),
                "WD-6566"::equals);
        String account = asAdmin("meter list").json().path(0).path("account").asText();
        assertThat(code("meter move --yes --reason x --to " + account + " --meter " + METER))
                .isEqualTo("WD-6566");
        assertThat(run("meter take-off --operator admin --balance no --reason x --meter "
                + METER).exit()).isEqualTo(2);
        asAdmin("meter shelve --becomes retired --yes --reason old --meter 000024175003");
        assertThat(code("meter shelve --becomes retired --yes --reason old --meter " + AGAIN))
                .isEqualTo("WD-6563");
        assertThat(run("meter verification --operator admin --due soon --meter " + METER).exit())
                .isEqualTo(2);
        assertThat(run("meter ratio --operator admin --ct 2 --register no --reason x --meter "
                + METER).exit()).isEqualTo(2);
    }
}
