package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.station.DemoPeople;
import wattdesk.station.TinyStation;

/// The life of an account from the command line, at a meter that answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountCommandsTest {

    private Path folder = Path.of("");
    private Path station = Path.of("");

    @BeforeAll
    void makeStation(@TempDir Path temporary) throws IOException {
        folder = temporary;
        station = folder.resolve("station");
        TinyStation.make(station).close();
        BenchSite.write(folder);
        for (DemoPeople person : DemoPeople.all()) {
            Files.writeString(word(person), person.password() + "\n");
        }
        CliRun line = as(DemoPeople.ADMIN, "line add count --settings 2400,8E1 --port",
                "sim:" + folder.resolve("site.toml") + "#count");
        assertThat(line.exit()).as(line.err()).isZero();
    }

    private Path word(DemoPeople person) {
        return folder.resolve(person.login() + ".pw");
    }

    private CliRun as(DemoPeople person, String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", station.toString(), "--operator", person.login(),
                "--password-file", word(person).toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private JsonNode done(CliRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    @Test
    void anAccountLivesFromItsPresetToItsLastSlip() throws IOException {
        JsonNode preset = done(as(DemoPeople.ADMIN, "account preset --room 3-1204 --customer Li"
                + " --meter 000024170093 --line count --profile demo-645-count"
                + " --address 000024170093"));
        String account = preset.path("account").asText();
        assertThat(sell(account)).isEqualTo("WD-6060");
        CliRun opened = as(DemoPeople.ADMIN, "account open-preset " + account + " 19999999");
        assertThat(opened.exit()).as("one of two").isEqualTo(1);
        assertThat(opened.json().path(0).path("opened").asBoolean()).isTrue();
        assertThat(opened.json().path(1).path("code").asText()).isEqualTo("WD-6023");
        assertThat(opened.err()).contains("WD-6038");

        String id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
        String take = "account deposit " + account + " --take 200 --id " + id;
        JsonNode taken = done(as(DemoPeople.CASHIER, take));
        JsonNode again = done(as(DemoPeople.CASHIER, take));
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("slip").asText()).isEqualTo(taken.path("slip").asText());
        assertThat(as(DemoPeople.CASHIER, "account suspend " + account + " --reason x --id " + id)
                .errorCode()).isEqualTo("WD-6056");

        assertThat(as(DemoPeople.CASHIER, "account suspend " + account + " --reason dispute")
                .errorCode()).isEqualTo("WD-6040");
        done(as(DemoPeople.SUPERVISOR, "account suspend " + account + " --reason dispute"));
        assertThat(sell(account)).isEqualTo("WD-6061");
        done(as(DemoPeople.SUPERVISOR, "account resume " + account + " --reason settled"));
        contacts(account);
        close(account);
    }

    @Test
    void anOpeningTellsItsSlipAndTheSameIdOpensOnce() throws IOException {
        String open = "account open --room 3-1301 --customer Wang --meter 000024170777 --line count"
                + " --profile demo-645-count --address 000024170777"
                + " --id 7d444840-9dc0-11d1-b245-5ffdce74fa77";
        JsonNode opened = done(as(DemoPeople.ADMIN, open));
        assertThat(done(as(DemoPeople.ADMIN, open))).isEqualTo(opened);
        String account = opened.path("account").asText();
        Path pdf = folder.resolve("opened.pdf");
        JsonNode slips = done(as(DemoPeople.ADMIN, "account slips " + account + " --slip "
                + opened.path("slip").asText() + " --pdf " + pdf));
        assertThat(slips).hasSize(1);
        assertThat(slips.path(0).path("kind").asText()).isEqualTo("OPENED");
        assertThat(pdf).isNotEmptyFile();
    }

    private String sell(String account) {
        CliRun run = as(DemoPeople.CASHIER, "sell --amount 10 --deliver none --account "
                + account);
        assertThat(run.exit()).isEqualTo(1);
        return run.errorCode();
    }

    private void contacts(String account) {
        JsonNode kept = done(as(DemoPeople.CASHIER, "account contacts " + account + " --set",
                "李晓明;13800005678;;low_balance:sms cut:sms,paper"));
        assertThat(kept.path(0).path("notices").path("CUT"))
                .extracting(JsonNode::asText).containsExactly("SMS", "PAPER");
        assertThat(as(DemoPeople.CASHIER, "account contacts " + account + " --set",
                "王;;;bill:mail").errorCode()).isEqualTo("WD-6072");
        assertThat(as(DemoPeople.CASHIER, "account contacts " + account + " --set",
                "王;;;bill").exit()).isEqualTo(2);
        assertThat(done(as(DemoPeople.CASHIER, "account contacts " + account + " --clear")))
                .isEmpty();
    }

    private void close(String account) throws IOException {
        String close = "account close " + account + " --reason moved";
        JsonNode shown = done(as(DemoPeople.CASHIER, close + " --dry-run"));
        assertThat(shown.path("dryRun").asBoolean()).isTrue();
        assertThat(shown.path("leaves").asText()).isEqualTo("200.00");
        assertThat(shown.path("lines")).extracting(line -> line.path("kind").asText())
                .contains("READ_NOW", "ON_METER_STAYS", "DEPOSIT_PAID_OUT", "METER_ENDS");
        assertThat(as(DemoPeople.CASHIER, close).errorCode()).isEqualTo("WD-6053");
        Path pdf = folder.resolve("closed.pdf");
        JsonNode closed = done(as(DemoPeople.CASHIER, close + " --second supervisor"
                + " --second-password-file " + word(DemoPeople.SUPERVISOR) + " --slip " + pdf));
        assertThat(closed.path("drawer").asText()).isEqualTo("-200.00");
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(sell(account)).isEqualTo("WD-6062");
        JsonNode account0 = done(as(DemoPeople.CASHIER, "account show " + account));
        assertThat(account0.path("state").asText()).isEqualTo("CLOSED");
        assertThat(account0.path("deposit").asText()).isEqualTo("0.00");
        JsonNode slips = done(as(DemoPeople.CASHIER, "account slips " + account));
        assertThat(slips).extracting(slip -> slip.path("kind").asText()).containsExactly(
                "CLOSED", "RESUMED", "SUSPENDED", "DEPOSIT_TAKEN", "OPENED");
        assertThat(as(DemoPeople.CASHIER, "account slips " + account + " --slip "
                + slips.path(0).path("slip").asText() + " --pdf " + folder.resolve("no/where"))
                .lines().getLast().path("error").path("code").asText()).isEqualTo("WD-6080");
        CliRun check = as(DemoPeople.ADMIN, "check");
        assertThat(check.lines()).as(check.out()).allSatisfy(
                line -> assertThat(line.path("holds").asBoolean()).isTrue());
    }
}
