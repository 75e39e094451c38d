package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Line;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;
import wattdesk.station.TinyStation;
import wattdesk.tariff.store.DemoTariffs;

/// kill −9 of the program while cash of an account goes through the drawer, and the same command
/// with the same id again: one effect, one paper, whatever was on the disk.
class KillTheAccountCashTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final List<String> PLACES = List.of("before-commit", "after-commit",
            "after-sync", "tape-torn", "after-tape");

    @TempDir Path folder;
    private Path station;
    private String account = "";

    @BeforeEach
    void make() throws IOException {
        station = folder.resolve("station");
        for (DemoPeople person : DemoPeople.all()) {
            Files.writeString(word(person), person.password() + "\n");
        }
        try (Station made = TinyStation.make(station)) {
            Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
            made.lines().add(new Line("A", "sim:none.toml#A", "9600,8N1"), admin);
            account = ((Opening.Opened) made.accounts().open(new OpenAccount(
                    Room.parse("3-1204"), "示例住户", null, "000024170093", "A",
                    "demo-645-count", "000024170093", BillingMode.METER, DemoTariffs.FLAT, null,
                    Energy.ZERO), admin)).account().number();
        }
    }

    private Path word(DemoPeople person) {
        return folder.resolve(person.login() + ".pw");
    }

    private List<String> deposit(UUID id, String what, String yuan) {
        return new ArrayList<>(List.of("account", "deposit", account, what, yuan, "--id",
                id.toString(), "--reason", "x", "--second", "supervisor",
                "--second-password-file", word(DemoPeople.SUPERVISOR).toString(), "--operator",
                "cashier", "--password-file", word(DemoPeople.CASHIER).toString(), "--data",
                station.toString()));
    }

    private static int run(List<String> options, List<String> command) throws Exception {
        try (ChildJvm child = new ChildJvm(options, "wattdesk.Main", command)) {
            child.endOfInput();
            return child.exit(LIMIT);
        }
    }

    /// Dies there, is done again with the same id, and holds that much then.
    private void dieAt(String place, String what, String yuan, long heldYuan) throws Exception {
        List<String> command = deposit(UUID.randomUUID(), what, yuan);
        assertThat(run(List.of("-Dwattdesk.failpoint=" + place), command)).as(place)
                .isEqualTo(137);
        assertThat(run(List.of(), command)).as("again behind " + place).isZero();
        OpenResult.Opened opened =
                (OpenResult.Opened) new Stations(Clock.systemUTC()).open(station);
        try (Station alive = opened.station()) {
            assertThat(alive.accountFiles().file(account).orElseThrow().purses().deposit())
                    .as(place).isEqualTo(Money.ofYuan(heldYuan));
            assertThat(alive.check()).as(place).allMatch(Finding::holds);
        }
    }

    @Test
    void cashIsTakenAndPaidOutOnceWhereverItDies() throws Exception {
        dieAt("after-commit.ACCOUNT_TAKEN", "--take", "100", 100);
        dieAt("tape-torn.ACCOUNT_PAID_OUT", "--give-back", "30", 70);
    }

    @Test
    @Tag("long")
    void alsoAtEveryNamedPlace() throws Exception {
        long held = 0;
        for (String place : PLACES) {
            held += 100;
            dieAt(place + ".ACCOUNT_TAKEN", "--take", "100", held);
        }
        for (String place : PLACES) {
            held -= 10;
            dieAt(place + ".ACCOUNT_PAID_OUT", "--give-back", "10", held);
        }
    }
}
