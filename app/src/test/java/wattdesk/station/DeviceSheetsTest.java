package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;
import static wattdesk.station.RemoteBench.meter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.installation.Device;
import wattdesk.installation.ui.DeviceController;
import wattdesk.installation.ui.DeviceServices;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.slip.Slip;
import wattdesk.sweep.MeterSeen;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.ui.PlaceScreen;

/// The sheets of meters by their keys, over the real database and virtual meters.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeviceSheetsTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String MONEY = "balance = \"37.62\"\nprice = \"0.5820\"\n";
    private static final String HANGS = "000024170093";
    private static final String SPARE = "000024170094";
    private static final String LOOSE = "000024170095";
    private static final String SWAPPED = "000024170096";
    private static final String FILED = "000024170777";
    private static final String PROFILE = "demo-645-count";

    private RemoteBench bench;
    private Path folder = Path.of("");
    private String account = "";

    @BeforeAll
    void station(@TempDir Path temp) throws Exception {
        folder = temp;
        StringBuilder site = new StringBuilder(fast("a"));
        for (String number : new String[] {HANGS, SPARE, LOOSE, SWAPPED}) {
            site.append(meter("a", PROFILE, number, MONEY));
        }
        bench = new RemoteBench(temp, site.toString());
        account = bench.account("1-0101", "a", PROFILE, HANGS).number();
        opened("1-0102", FILED, SWAPPED);
        opened("1-0103", "000024170888", "000024170888");
        bench.pass(Duration.ofSeconds(2));
        var _ = bench.services.watching.sights.now(bench.meter(HANGS));
    }

    private void opened(String room, String number, String address) {
        assertThat(bench.services.accounts.open(new OpenAccount(Room.parse(room), "示例住户 " + room,
                null, number, "a", PROFILE, address, BillingMode.METER, DemoTariffs.FLAT, null,
                Energy.ZERO), bench.admin)).isInstanceOf(Opening.Opened.class);
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private DeviceServices services(boolean mayManage) {
        return new DeviceServices(bench.services.devices, bench.services.changes,
                bench.services.accounts, bench.services.lines, bench.services.types,
                bench.services.forms, bench.services.tariffs,
                bench.services.search, number -> bench.services.watching.keeper.of(number)
                        .map(MeterSeen::answeredAt), bench.services.window.desk, folder,
                bench.clock, mayManage);
    }

    private void open(PlaceScreen screen, Language language, Actor actor, String ofAccount) {
        PlaceScreen.onScreen(() -> {
            new DeviceController(services(actor.equals(bench.admin)), actor, language,
                    screen.background, screen.sheets).open(ofAccount, () -> { }, () -> { });
            return null;
        });
        screen.rest();
    }

    private Optional<Device> device(String number) {
        return bench.services.devices.find(number);
    }

    private static void choose(PlaceScreen screen, String table, int row) {
        PlaceScreen.onScreen(() -> {
            TableView<?> view = (TableView<?>) screen.find(table);
            view.getSelectionModel().clearSelection();
            view.getSelectionModel().select(row);
            return null;
        });
    }

    @Test
    @Order(1)
    void aMeterIsChangedInFiveStepsLeftAndTakenUpAgain() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.ZH, bench.admin, account);
            screen.picture(PICTURES.resolve("meters-of-account-zh.png"));
            assertThat(screen.words()).contains("电表：1-0101", "0000 2417 0093", "未登记", "在用");
            screen.key(KeyCode.ALT, KeyCode.C);
            screen.picture(PICTURES.resolve("meter-change-1-zh.png"));
            screen.key(KeyCode.ENTER);
            screen.awaitWords("2 止码与去向");
            assertThat(screen.words()).contains("0.000 · 尖 0.000", "表内 37.62 元");
            screen.click("#change-go");
            screen.picture(PICTURES.resolve("meter-change-3-zh.png"));
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.words()).contains("办到一半");
            screen.key(KeyCode.ALT, KeyCode.C);
            screen.click("#change-go");
            screen.enter("#change-number", FILED);
            screen.enter("#change-address", SPARE);
            screen.click("#change-go");
            screen.awaitWords("WD-6006");
            screen.enter("#change-number", SPARE);
            screen.enter("#change-address", SWAPPED);
            screen.click("#change-go");
            screen.awaitWords("WD-6007");
            screen.enter("#change-number", "000024170066");
            screen.enter("#change-address", SPARE);
            screen.enter("#change-due", "2034-11-30");
            screen.click("#change-go");
            screen.click("#change-go");
            screen.awaitWords("WD-6527");
            screen.picture(PICTURES.resolve("meter-change-wrong-zh.png"));
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("000024170066");
            screen.enter("#change-number", SPARE);
            screen.click("#change-go");
            screen.click("#change-go");
            screen.awaitWords("核对下面每一行");
            screen.picture(PICTURES.resolve("meter-change-5-zh.png"));
            assertThat(screen.words()).contains("37.62 元转入新表",
                    "换下 0000 2417 0093，换上 0000 2417 0094");
            screen.click("#change-go");
            screen.awaitWords("WD-6533");
            screen.enter("#change-reason", "电池耗尽");
            screen.click("#change-go");
            screen.awaitWords("WD-6521");
            screen.picture(PICTURES.resolve("meter-change-done-zh.png"));
        }
        Slip slip = bench.services.window.slips.of(account).getFirst();
        assertThat(slip.kind()).isEqualTo(Slip.Kind.METER_CHANGED);
        assertThat(Files.exists(folder.resolve("slips").resolve(slip.number() + ".pdf")))
                .isTrue();
        assertThat(device(SPARE).orElseThrow().account()).isEqualTo(account);
        assertThat(device(HANGS).orElseThrow().state()).isEqualTo(Device.State.RETIRED);
    }

    @Test
    @Order(2)
    void aSearchLaysTheLineBesideTheFileAndGivesTheUnknownOneToARoom() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("dark", 1000, 720)) {
            open(screen, Language.EN, bench.admin, null);
            screen.picture(PICTURES.resolve("meters-all-en.png"));
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.enter("#scan-from", "24170093");
            screen.enter("#scan-upto", "24170097");
            screen.click("#scan-go");
            screen.awaitWords("WD-6576");
            screen.picture(PICTURES.resolve("meters-scan-en.png"));
            assertThat(screen.words()).contains("number differs", "not filed", "no answer",
                    "filed elsewhere", "known, as filed");
            int unknown = PlaceScreen.onScreen(() -> {
                TableView<?> found = (TableView<?>) screen.find("#scan-found");
                for (int i = 0; i < found.getItems().size(); i++) {
                    if (found.getItems().get(i).toString().contains("kind=UNKNOWN")) {
                        return i;
                    }
                }
                return -1;
            });
            choose(screen, "#scan-found", unknown);
            screen.click("#scan-hang");
            assertThat(PlaceScreen.onScreen(() -> ((ComboBox<?>) screen.find("#device-tariff"))
                    .getItems().toString())).as("of what it counts")
                    .contains("id=resident-flat").doesNotContain("id=water");
            screen.enter("#device-to", "1-0101");
            screen.click("#device-go");
            screen.awaitWords("answers and says this number");
            screen.picture(PICTURES.resolve("meters-hang-en.png"));
            screen.click("#device-go");
            screen.awaitWords("WD-6561");
        }
        assertThat(device(LOOSE).orElseThrow().account()).isEqualTo(account);
        assertThat(bench.services.accounts.cards(account)).hasSize(2);
    }

    @Test
    @Order(3)
    void whatIsDoneWithMetersIsPreviewedFirst() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.ZH, bench.admin, account);
            screen.key(KeyCode.ALT, KeyCode.V);
            screen.enter("#device-due", "morgen");
            screen.click("#device-go");
            screen.awaitWords("WD-6574");
            screen.enter("#device-due", "2026-01-01");
            screen.click("#device-go");
            screen.awaitWords("→ 2026-01-01");
            assertThat(device(SPARE).orElseThrow().due()).isNotEqualTo("2026-01-01");
            screen.click("#device-go");
            screen.awaitWords("已过期");
            choose(screen, "#devices", 1);
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.click("#device-go");
            screen.awaitWords("WD-6567");
            screen.enter("#device-reason", "不用了");
            bench.pass(Duration.ofMinutes(5));
            screen.click("#device-go");
            screen.awaitWords("WD-6579");
            assertThat(screen.words()).contains("37.62 元预付费余额");
            screen.picture(PICTURES.resolve("meters-take-off-holds-money-zh.png"));
            assertThat(bench.device(LOOSE).credit(credits -> credits.reset(0))).isEmpty();
            screen.click("#device-go");
            screen.awaitWords("计费到此");
            screen.picture(PICTURES.resolve("meters-take-off-zh.png"));
            screen.click("#device-go");
            screen.awaitWords("WD-6561");
        }
        assertThat(device(LOOSE).orElseThrow().state()).isEqualTo(Device.State.IN_STOCK);
    }

    @Test
    @Order(4)
    void aRangeIsFiledFromTheWindowAndALineThatIsNotThereIsSaid() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.EN, bench.admin, null);
            screen.key(KeyCode.ALT, KeyCode.A);
            screen.enter("#device-from", "000024175001");
            screen.enter("#device-upto", "000024175120");
            screen.click("#device-go");
            screen.awaitWords("108 more");
            screen.picture(PICTURES.resolve("meters-range-en.png"));
            screen.click("#device-go");
            screen.awaitWords("WD-6561");
            screen.key(KeyCode.ALT, KeyCode.L);
            PlaceScreen.onScreen(() -> {
                ComboBox<?> protocol = (ComboBox<?>) screen.find("#scan-protocol");
                protocol.getSelectionModel().selectLast();
                return null;
            });
            screen.enter("#scan-from", "9");
            screen.enter("#scan-upto", "1");
            screen.click("#scan-go");
            screen.awaitWords("WD-6575");
        }
        assertThat(bench.services.devices.all()).hasSizeGreaterThan(120);
    }

    @Test
    @Order(5)
    void whoDoesNotManageOnlyLooks() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("contrast", 1000, 720)) {
            open(screen, Language.ZH, bench.cashier, null);
            assertThat(screen.find("#act-change")).isNull();
            screen.enter("#devices-filter", "1-0103");
            screen.settle();
            assertThat(PlaceScreen.onScreen(() ->
                    ((TableView<?>) screen.find("#devices")).getItems().size())).isOne();
            screen.key(KeyCode.ESCAPE);
            assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
        }
    }
}
