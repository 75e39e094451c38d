package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A meter is changed on a real station folder with virtual meters, as a script would do it.
class MeterChangeCommandTest {

    private static final String OLD = "000024170093";
    private static final String NEW = "000024170094";

    @TempDir Path folder;
    private Path password = Path.of("");
    private String account = "";

    @BeforeEach
    void station() throws IOException {
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
        CliRun opened = asAdmin("account open --room 3-1204 --line count --meter " + OLD
                + " --profile demo-645-count --customer-number 20250007 --address " + OLD
                + " --customer", "李晓明");
        account = opened.json().path("account").asText();
    }

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", folder.resolve("station").toString(),
                "--password-file", password.toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun asAdmin(String line, String... more) {
        CliRun run = run("--operator admin " + line, more);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static String change(String fresh, String address) {
        return "--operator admin meter change --line count --profile demo-645-count --meter "
                + OLD + " --new " + fresh + " --address " + address;
    }

    @Test
    void aMeterIsPreviewedChangedAndItsBalanceWaitsForTheNewOne() {
        CliRun preview = run(change(NEW, NEW) + " --reason", "电池耗尽");
        assertThat(preview.exit()).as(preview.err()).isZero();
        assertThat(preview.json().path("state").asText()).isEqualTo("DRAFT");
        assertThat(preview.err()).contains("WD-6520");
        String balance = preview.json().path("carried").asText();
        assertThat(Double.parseDouble(balance)).isPositive();
        assertThat(run("account show " + account).json().path("meter").asText()).isEqualTo(OLD);
        CliRun done = run(change(NEW, NEW) + " --due 2034-11-30 --old in-stock --yes --reason",
                "电池耗尽");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("WD-6521");
        assertThat(done.json().path("carried").asText()).isEqualTo(balance);
        assertThat(done.json().path("oldRegisters").asText()).endsWith("LIVE");
        assertThat(run("account show " + account).json().path("meter").asText()).isEqualTo(NEW);
        JsonNode waiting = run("pending").json().path(0);
        assertThat(waiting.path("meter").asText()).isEqualTo(NEW);
        assertThat(waiting.path("tender").asText()).isEqualTo("carried");
        assertThat(waiting.path("amount").asText()).isEqualTo(balance);
        CliRun check = run("check");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(run(change(NEW, NEW) + " --yes --reason x").errorCode())
                .as("the old one hangs nowhere").isEqualTo("WD-6524");
    }

    @Test
    void aWrongNumberATakenAddressAndASilentMeterAreRefused() {
        assertThat(run(change("000024170777", NEW) + " --yes --reason x").errorCode())
                .isEqualTo("WD-6527");
        assertThat(run(change("000024170095", "000024170095") + " --yes --reason x").errorCode())
                .isEqualTo("WD-6528");
        assertThat(run(change("000024170095", "12") + " --yes --reason x").errorCode())
                .isEqualTo("WD-6015");
        assertThat(run(change(NEW, NEW) + " --first nonsense --yes --reason x").exit())
                .isEqualTo(2);
        assertThat(run("account show " + account).json().path("meter").asText()).isEqualTo(OLD);
        CliRun byHand = run(change("000024170095", "000024170095")
                + " --first TOTAL=0.5 --yes --reason x");
        assertThat(byHand.exit()).as(byHand.err()).isZero();
        assertThat(byHand.json().path("newRegisters").asText()).isEqualTo("TOTAL=0.500 BY_HAND");
    }
}
