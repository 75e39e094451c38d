package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.station.OpenResult;
import wattdesk.station.Stations;

/// Every command on one real station folder with virtual meters, as a script would use them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StationCommandsTest {

    private static final String ADMIN = "a long admin password";

    private Path folder = Path.of("");
    private Path station = Path.of("");
    private Path password = Path.of("");
    private String account = "";

    @BeforeAll
    void makeStation(@TempDir Path temporary) throws IOException {
        folder = temporary;
        station = folder.resolve("station");
        password = Files.writeString(folder.resolve("pw"), ADMIN + "\n");
        CliRun run = run("init --empty --practice");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("recoveryCode").asText()).hasSizeGreaterThan(15);
        assertThat(run.json().path("practice").asBoolean()).isTrue();
        BenchSite.write(folder);
    }

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", station.toString(), "--password-file",
                password.toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun asAdmin(String line, String... more) {
        return run("--operator admin " + line, more);
    }

    @Test
    @Order(1)
    void aFolderThatIsNotEmptyIsRefused() {
        CliRun run = run("init --empty");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isEqualTo("WD-4021");
    }

    @Test
    @Order(2)
    void linesAreAddedListedAndRemoved() {
        String port = "sim:" + folder.resolve("site.toml");
        for (String name : List.of("count", "absolute")) {
            CliRun added = asAdmin("line add " + name + " --settings 9600,8N1 --port",
                    port + "#" + name);
            assertThat(added.exit()).as(added.err()).isZero();
            assertThat(added.json().path("name").asText()).isEqualTo(name);
        }
        assertThat(asAdmin("line add spare --port /dev/none --settings 8N1").exit()).isZero();
        assertThat(run("line list").json()).hasSize(3);
        assertThat(asAdmin("line remove spare").json().path("removed").asText())
                .isEqualTo("spare");
        assertThat(asAdmin("line add count --port /dev/x --settings 8N1").errorCode())
                .isEqualTo("WD-1041");
        assertThat(asAdmin("line remove nobody").exit()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void anAccountIsOpenedListedAndShown() throws IOException {
        CliRun early = asAdmin("account open --room 3-1204 --meter 000024170093 --line count"
                + " --profile demo-645-count --address 000024170093 --customer", "李晓明𠮷");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.errorCode()).as("an empty station has no price").isEqualTo("WD-6116");
        Path tariff = Files.writeString(folder.resolve("tariff.json"), """
                {"id":"flat","name":"合表","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"0.5820"}]}]}""");
        assertThat(asAdmin("tariff import " + tariff).json().path("tariff").asText())
                .isEqualTo("flat");
        assertThat(asAdmin("tariff import " + tariff).errorCode()).isEqualTo("WD-6203");
        CliRun opened = asAdmin("account open --room 3-1204 --meter 000024170093 --line count"
                + " --profile demo-645-count --address 000024170093 --customer", "李晓明𠮷");
        assertThat(opened.exit()).as(opened.err()).isZero();
        account = opened.json().path("account").asText();
        assertThat(run("account list").json().path(0).path("customer").asText())
                .isEqualTo("李晓明𠮷");
        assertThat(run("account show " + account).json().path("room").asText())
                .isEqualTo("3-1204");
        assertThat(run("account show 000024170093").json().path("account").asText())
                .isEqualTo(account);
        assertThat(run("account show 7").errorCode()).isEqualTo("WD-1053");
        CliRun used = asAdmin("account open --room 3-1205 --meter 000024170094 --line count"
                + " --profile demo-645-count --address 000024170094 --customer-number 20250007"
                + " --customer", "示例住户");
        assertThat(used.exit()).as(used.err()).isZero();
        assertThat(run("account show 000024170094").json().path("customerNumber").asText())
                .as("what a used meter holds").isEqualTo("000020250007");
        assertThat(asAdmin("account open --room 3-1206 --meter 000024170095 --line count"
                + " --profile demo-645-count --address 000024170095 --customer-number x7"
                + " --customer", "示例住户").exit()).isNotZero();
    }

    @Test
    @Order(7)
    void moreMetersHangAtAnAccountAndASaleNamesOne() {
        String meter = " --line absolute --profile demo-645-count --meter 000024170088";
        CliRun hung = asAdmin("account add-meter --ct 40 --address 000024170088 --account "
                + account + meter);
        assertThat(hung.exit()).as(hung.err()).isZero();
        assertThat(hung.json().path("account").asText()).isEqualTo(account);
        assertThat(hung.err()).contains("WD-6500");
        JsonNode shown = run("account show " + account).json();
        assertThat(shown.path("meters")).extracting(each -> each.path("meter").asText())
                .containsExactly("000024170088", "000024170093");
        assertThat(run("account list").json()).hasSize(3);
        assertThat(run("tariff list").json().path(0).path("accounts").asInt())
                .as("two accounts, three meters").isEqualTo(2);
        assertThat(shown.path("meters").path(0).path("tariff").asText())
                .as("by the tariff that is there").isEqualTo("flat");
        assertThat(asAdmin("account add-meter --tariff none --address 000024170088 --account "
                + account + meter).errorCode()).isEqualTo("WD-1050");
        assertThat(asAdmin("account add-meter --address 7 --account " + account + meter)
                .errorCode()).as("hangs already, whatever the address").isIn("WD-6015");
        assertThat(asAdmin("account add-meter --address 000024170088 --account " + account
                + meter).errorCode()).isEqualTo("WD-1051");
        assertThat(asAdmin("account add-meter --address 000024170088 --account 7" + meter)
                .errorCode()).isEqualTo("WD-6023");
        CliRun which = asAdmin("sell --amount 10 --account " + account);
        assertThat(which.exit()).isEqualTo(1);
        assertThat(which.errorCode()).isEqualTo("WD-6511");
        assertThat(asAdmin("sell --amount 10 --meter 000024179999 --account " + account)
                .errorCode()).isEqualTo("WD-6512");
        CliRun sold = asAdmin("sell --amount 10 --deliver none --meter 000024170088 --account "
                + account);
        assertThat(sold.exit()).as(sold.err()).isZero();
        assertThat(sold.json().path("meter").asText()).isEqualTo("000024170088");
    }

    @Test
    @Order(5)
    void theCheckHoldsAndTheBackupIsWritten() throws IOException {
        CliRun check = run("check");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(check.lines()).hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.path("holds").asBoolean()).isTrue());
        CliRun backup = run("backup --to " + folder.resolve("copies"));
        assertThat(backup.exit()).as(backup.err()).isZero();
        assertThat(Path.of(backup.json().path("file").asText())).isNotEmptyFile();
        JsonNode doctor = run("doctor").json();
        assertThat(doctor.size()).isGreaterThan(10);
        assertThat(doctor).filteredOn(finding -> finding.path("rule").asText().equals("clock"))
                .singleElement().satisfies(clock -> assertThat(clock.path("detail").asText())
                        .endsWith("+08:00"));
        assertThat(run("orders").exit()).isZero();
        assertThat(run("pending").json()).as("a list of nothing is a list").isEmpty();
    }

    @Test
    @Order(5)
    void readersAreToldInTheirLanguageAndWhenThereIsNothing() {
        CliRun check = chinese("check");
        assertThat(check.out()).contains("收据号不断号", "通过")
                .doesNotContainPattern("(?m)^\\d+\t\\S+\t[a-z]");
        assertThat(chinese("doctor").out()).contains("磁盘\t可用", "待下发")
                .doesNotContain("free", "none", "{}");
        CliRun pending = chinese("pending");
        assertThat(pending.out()).isEmpty();
        assertThat(pending.err()).contains("没有记录。");
    }

    private CliRun chinese(String command) {
        return CliRun.of(command, "--lang", "zh", "--data", station.toString());
    }

    @Test
    @Order(5)
    void aFolderMayBeCalledLikeACommand() {
        CliRun run = CliRun.of("--data", "demo", "line", "list", "--json");
        assertThat(run.errorCode()).as(run.err()).isEqualTo("WD-4002");
    }

    @Test
    @Order(6)
    void whatIsUnknownIsRefusedAndNothingIsSold() {
        CliRun run = asAdmin("sell --account 424242 --amount 10");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isEqualTo("WD-2002");
        assertThat(run.json().path("error").path("detail").path("amount").asText())
                .isEqualTo("10.00");
        assertThat(run("orders").out()).isEmpty();
    }

    @Test
    @Order(7)
    void aWrongPasswordIsRefused() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "something else entirely");
        CliRun run = CliRun.of("line", "remove", "count", "--json", "--data", station.toString(),
                "--operator", "admin", "--password-file", wrong.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isIn("WD-1015", "WD-1016");
    }

    @ParameterizedTest
    @Order(8)
    @ValueSource(strings = {"orders", "pending", "check", "doctor", "backup", "line list",
        "account list"})
    void whileAnotherProgramHasTheFolderEveryCommandSaysSo(String command) {
        OpenResult held = new Stations(Clock.systemUTC()).open(station);
        assertThat(held).isInstanceOf(OpenResult.Opened.class);
        try (var open = ((OpenResult.Opened) held).station()) {
            assertThat(open.folder()).isEqualTo(station);
            CliRun run = run(command);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.errorCode()).isEqualTo("STATION_OPEN");
            assertThat(run.json().path("error").path("detail").path("catalogue").asText())
                    .isEqualTo("WD-4001");
        }
    }

    @Test
    @Order(9)
    void withoutAStationItSaysHowToMakeOne() {
        CliRun run = CliRun.of("check", "--json", "--data", folder.resolve("none").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-4002");
    }

    @Test
    @Order(10)
    void theDemoPropertySellsOnceForOneId() throws IOException {
        Path demo = folder.resolve("demo");
        JsonNode made = CliRun.of("init", "--demo", "--json", "--data", demo.toString()).json();
        Path cashier = Files.writeString(folder.resolve("cashier"),
                made.path("people").get(0).path("password").asText());
        String[] sale = {"sell", "--account", "10000001", "--amount", "100", "--tender", "cash",
            "--id", UUID.randomUUID().toString(), "--json", "--data", demo.toString(),
            "--operator", made.path("people").get(0).path("login").asText(), "--password-file",
            cashier.toString(), "--wait", "60"};
        CliRun first = CliRun.of(sale);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.json().path("state").asText()).isEqualTo("DELIVERED");
        assertThat(first.json().path("amount").asText()).isEqualTo("100.00");
        CliRun again = CliRun.of(sale);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.err()).contains("WD-2027");
        CliRun orders = CliRun.of("orders", "--json", "--data", demo.toString());
        assertThat(orders.json()).isEqualTo(first.json());
        sale[4] = "101";
        assertThat(CliRun.of(sale).errorCode()).isEqualTo("WD-2012");
        pendingUntilTried(demo, sale);
        assertThat(CliRun.of("check", "--data", demo.toString()).exit()).isZero();
        aMovedFolderFindsItsOwnMeters(demo, sale);
    }

    /// Lines of the demo are named from its folder.
    private void aMovedFolderFindsItsOwnMeters(Path demo, String[] sale) throws IOException {
        Path moved = Files.move(demo, folder.resolve("moved"));
        assertThat(CliRun.of("line", "list", "--json", "--data", moved.toString()).json())
                .allSatisfy(line -> assertThat(line.path("port").asText())
                        .startsWith("sim:sim/demo.toml#"));
        String[] there = sale.clone();
        there[4] = "60";
        there[8] = UUID.randomUUID().toString();
        there[11] = moved.toString();
        CliRun run = CliRun.of(there);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("operator").asText()).isEqualTo(there[13]);
        assertThat(run.json().path("state").asText()).isEqualTo("DELIVERED");
        assertThat(run.err()).doesNotContain("WD-4");
    }

    /// A sale that is not to be delivered now stays on the list until somebody tries it.
    private static void pendingUntilTried(Path demo, String[] sale) {
        String[] later = java.util.Arrays.copyOf(sale, sale.length + 2);
        later[8] = UUID.randomUUID().toString();
        later[sale.length] = "--deliver";
        later[sale.length + 1] = "none";
        CliRun kept = CliRun.of(later);
        assertThat(kept.exit()).as(kept.err()).isZero();
        assertThat(kept.json().path("state").asText()).isEqualTo("PENDING");
        assertThat(kept.err()).as("nothing was tried").contains("WD-2028");
        CliRun tried = CliRun.of("pending", "--retry", "--json", "--data", demo.toString());
        assertThat(tried.exit()).as(tried.err()).isZero();
    }
}
