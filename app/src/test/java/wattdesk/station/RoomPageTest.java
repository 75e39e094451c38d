package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;
import static wattdesk.station.RemoteBench.meter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
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
import wattdesk.board.BoardSources;
import wattdesk.board.ui.BoardController;
import wattdesk.board.ui.BoardServices;
import wattdesk.board.ui.RoomBook;
import wattdesk.board.ui.RoomServices;
import wattdesk.board.ui.RoomWays;
import wattdesk.customer.AccountCard;
import wattdesk.download.ui.DownloadController;
import wattdesk.download.ui.DownloadServices;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.remote.ui.RemoteController;
import wattdesk.remote.ui.RemoteServices;
import wattdesk.settings.BalanceLevels;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.ui.PlaceScreen;

/// From the board into rooms with virtual meters of every kind: each operation by its key, with
/// foresight, reason, read-back and its trace in the room's past.
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoomPageTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String COUNT = "000024170093";
    private static final String ACREL = "000025170005";
    private static final String THREE = "000025170006";
    private static final String DEAD = "000025170007";
    private static final String WATER = "00000000170009";
    private static final String MONEY = "balance = \"150.00\"\nprice = \"0.5820\"\nload_w = 1200\n";

    private final List<String> ways = new ArrayList<>();
    private RemoteBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new RemoteBench(folder, fast("a") + fast("b") + fast("d") + fast("w")
                + meter("a", "demo-645-count", COUNT, MONEY)
                + meter("b", "acrel-ddsy1352-b", ACREL, MONEY)
                + meter("b", "acrel-dtsy1352-b", THREE, MONEY)
                + meter("d", "acrel-ddsy1352-b", DEAD, MONEY + "offline = true\n")
                + meter("w", "cjt188-water", WATER, "volume_l = 41000\nvalve_ms = 100\n"));
        bench.services.prices.keys.keep("demo-645-count", "000000");
        bench.account("1-0101", "a", "demo-645-count", COUNT);
        bench.account("1-0102", "b", "acrel-ddsy1352-b", ACREL);
        bench.account("1-0103", "b", "acrel-dtsy1352-b", THREE);
        bench.account("1-0104", "d", "acrel-ddsy1352-b", DEAD);
        bench.account("1-0105", "w", "cjt188-water", WATER);
        bench.pass(Duration.between(bench.clock.instant(), BusinessDay.of(bench.clock.instant())
                .next().date().atTime(12, 30).toInstant(BusinessDay.ZONE)));
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private final class Ways implements RoomWays {
        @Override
        public void sell(AccountCard card) {
            ways.add("sell " + card.room().code());
        }

        @Override
        public void bills(String account) {
            ways.add("bills");
        }

        @Override
        public void account(String account) {
            ways.add("account " + account);
        }

        @Override
        public void pending() {
            ways.add("pending");
        }

        @Override
        public boolean mayOpenAccounts() {
            return true;
        }

        @Override
        public void openAccount() {
            ways.add("open");
        }
    }

    private Commodity commodity(String tariff) {
        return bench.services.tariffs.find(tariff).map(Tariff::commodity).orElseThrow();
    }

    private PlaceScreen page(Language language, Actor actor, String room) {
        return page(language, actor, room, 1270, 690);
    }

    private PlaceScreen page(
            Language language, Actor actor, String room, double width, double height) {
        PlaceScreen screen = new PlaceScreen(
                language == Language.ZH ? "light" : "dark", width, height);
        Services all = bench.services;
        BoardSources sources = all.board;
        RemoteController remote = new RemoteController(new RemoteServices(all.remoting.desk,
                all.watching.sights, this::commodity, card -> new DownloadController(
                        new DownloadServices(all.prices.downloads, all.prices.keys), actor,
                        language, screen.background, screen.sheets).open(card), bench.clock),
                actor, language, screen.background, screen.sheets);
        RoomServices services = new RoomServices(all.accounts, all.orders, all.billing.records,
                sources.usage(), all.versions.tariffs(actor), all.pricing, all.window.contacts,
                all.remoting.desk, all.watching.sights, sources.frames(), bench.clock);
        screen.show(() -> new BoardController(new BoardServices(sources.facts(),
                sources.initials(), () -> BalanceLevels.DEFAULTS),
                new RoomBook(services, new Ways(), remote, language, screen.background),
                language, screen.background, bench.clock, () -> ways.add("accounts")));
        PlaceScreen.onScreen(() -> {
            ((TextField) screen.find("#board-search")).setText(room);
            return null;
        });
        screen.rest();
        screen.key(KeyCode.ENTER);
        screen.await("the page", () -> screen.find("#room-read") != null);
        return screen;
    }

    private static String text(PlaceScreen screen, String selector) {
        screen.settle();
        return PlaceScreen.onScreen(() -> screen.find(selector) instanceof Labeled labeled
                ? labeled.getText() : null);
    }

    /// The operation of that key, with its reason, up to what the meter shows; back on the page.
    private static void order(PlaceScreen screen, KeyCode key, String foreseen, String end) {
        screen.key(KeyCode.ALT, key);
        screen.awaitWords(foreseen);
        screen.enter("#remote-reason", "drill");
        screen.click("#remote-go");
        screen.awaitWords(end);
        screen.key(KeyCode.ENTER);
        assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
    }

    @Test
    @Order(1)
    void aMeterThatNobodyReadYetIsReadFromItsPage() throws Exception {
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0101")) {
            assertThat(text(screen, "#live-presence")).isEqualTo("never read");
            assertThat(screen.words()).contains("No figures of today yet", "Frames 0");
            screen.key(KeyCode.ALT, KeyCode.R);
            assertThat(text(screen, "#live-presence")).isEqualTo("online");
            assertThat(text(screen, "#live-from")).startsWith("read 0 s ago");
            assertThat(text(screen, "#live-relay")).isEqualTo("closed");
            assertThat(text(screen, "#live-power")).isEqualTo("1.200 kW");
            assertThat(screen.words()).contains("Phase A", " V", " A", "Total", "Peak", "Valley",
                    "local account", "150.00").doesNotContain("Frames 0");
            screen.key(KeyCode.ALT, KeyCode.DIGIT5);
            assertThat(screen.words()).contains("heard", "sent", "The last frames");
        }
    }

    @Test
    @Order(2)
    void aCutIsForeseenReasonedProvedAndRemembered() throws Exception {
        try (PlaceScreen screen = page(Language.EN, bench.supervisor, "1-0101")) {
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.awaitWords("loses power at once");
            screen.click("#remote-go");
            screen.awaitWords("WD-3245");
            assertThat(bench.device(COUNT).relayOpen()).as("no reason, no cut").isFalse();
            screen.key(KeyCode.ESCAPE);
            order(screen, KeyCode.T, "Cut 1-0101 now", "WD-3220");
            assertThat(bench.device(COUNT).relayOpen()).isTrue();
            assertThat(text(screen, "#live-relay")).isEqualTo("open");
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("Events 1", "Cut · done", "drill");
            screen.picture(PICTURES.resolve("room-page-cut-en.png"));
            order(screen, KeyCode.C, "gets power at once", "WD-3220");
            assertThat(bench.device(COUNT).relayOpen()).isFalse();
            order(screen, KeyCode.K, "keeps its power whatever", "WD-3220");
            assertThat(text(screen, "#live-reason")).isEqualTo("keeps its power");
            order(screen, KeyCode.E, "goes by its balance again", "WD-3220");
            order(screen, KeyCode.U, "is set to this PCs time", "WD-3220");
            assertThat(screen.words()).contains("Events 5");
            assertThat(screen.find("#room-limits")).as("for the administrator").isNull();
            assertThat(screen.find("#room-prices")).isNull();
        }
    }

    @Test
    @Order(3)
    void amountsAndThePricesInForceReachTheMeter() throws Exception {
        try (PlaceScreen screen = page(Language.ZH, bench.admin, "1-0101")) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.awaitWords("留空的不改");
            screen.enter("#remote-first_alarm", "30");
            screen.enter("#remote-second_alarm", "10");
            screen.enter("#remote-reason", "入冬");
            screen.click("#remote-go");
            screen.awaitWords("WD-3220");
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.awaitWords("下发到 1 块电表");
            assertThat(screen.words()).contains("现行版本", "1-0101").doesNotContain("1-0102");
            screen.picture(PICTURES.resolve("room-page-prices-zh.png"));
            screen.click("#download-send");
            screen.awaitWords("进行中 1");
            bench.services.prices.rounds.serveAll();
            screen.awaitWords("已生效 1");
            screen.key(KeyCode.ENTER);
            assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
        }
    }

    @Test
    @Order(4)
    void aForcedCloseGoesBackToAutomaticByItself() throws Exception {
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0102")) {
            assertThat(screen.find("#room-keep_power")).as("it cannot").isNull();
            order(screen, KeyCode.T, "loses power at once", "WD-3220");
            assertThat(bench.device(ACREL).relayOpen()).isTrue();
            assertThat(text(screen, "#live-reason")).isEqualTo("under command");
            order(screen, KeyCode.C, "gives it back to its own logic",
                    "Afterwards: Back to automatic, done");
            assertThat(bench.device(ACREL).relayOpen()).isFalse();
            assertThat(bench.device(ACREL).forced()).as("never left forced").isFalse();
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("Close · done", "Back to automatic · done");
        }
    }

    @Test
    @Order(5)
    void hoursAndTodayComeOutOfTheSweep() throws Exception {
        for (int look = 0; look < 7; look++) {
            bench.pass(Duration.ofMinutes(31));
            int looked = bench.services.watching.sweepNow("a");
            assertThat(looked).isPositive();
        }
        try (PlaceScreen screen = page(Language.ZH, bench.cashier, "1-0101")) {
            assertThat(text(screen, "#usage-today")).matches("今日 \\d\\.\\d\\d kWh，约 \\d\\.\\d\\d 元");
            screen.key(KeyCode.ALT, KeyCode.H);
            assertThat(text(screen, "#usage-sum")).matches("\\d\\.\\d\\d kWh");
            assertThat(screen.find("#usage-chart").getAccessibleText())
                    .containsPattern("13:00：1\\.(19|20|21) kWh");
            screen.picture(PICTURES.resolve("room-page-hours-zh.png"));
            assertThat(screen.find("#room-trip")).as("not for a cashier").isNull();
            screen.key(KeyCode.ALT, KeyCode.S);
            assertThat(ways).contains("sell 1-0101");
        }
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0101", 810, 420)) {
            screen.key(KeyCode.ALT, KeyCode.H);
            screen.picture(PICTURES.resolve("room-page-small-use-en.png"));
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(PlaceScreen.onScreen(() -> ((ScrollPane) screen.find("#room-scroll"))
                    .getVvalue())).as("what was asked for is brought in sight").isEqualTo(1);
            screen.picture(PICTURES.resolve("room-page-small-past-en.png"));
        }
    }

    @Test
    @Order(6)
    void threePhasesWaterAndAMeterThatIsAway() throws Exception {
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0103")) {
            screen.key(KeyCode.ALT, KeyCode.R);
            assertThat(screen.words()).contains("Phase A", "Phase B", "Phase C", "All phases");
        }
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0105")) {
            screen.key(KeyCode.ALT, KeyCode.R);
            assertThat(screen.words()).contains("41.000 m³", "valve open");
            assertThat(screen.find("#room-prices")).as("deducts nothing").isNull();
            order(screen, KeyCode.V, "loses its water", "WD-3220");
            assertThat(screen.words()).contains("valve closed");
            screen.picture(PICTURES.resolve("room-page-water-en.png"));
        }
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0104")) {
            var _ = screen.robot.push(KeyCode.ALT, KeyCode.R);
            screen.await("it is asked", () -> screen.find("#live-working").isVisible());
            assertThat(text(screen, "#live-from")).isEqualTo("Reading the meter…");
            screen.rest();
            assertThat(screen.find("#live-working").isVisible()).isFalse();
            assertThat(text(screen, "#live-presence")).isEqualTo("offline");
            assertThat(text(screen, "#live-trouble")).contains("no answer", "read again");
            screen.picture(PICTURES.resolve("room-page-away-en.png"));
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#room-page")).isNull();
        }
    }

    /// The last here: ten days pass, and a kilowatt spends what the meter held.
    @Test
    @Order(7)
    void aRelayThatTurnedByItselfIsAnEventAndOneThatWasToldToIsNot() throws Exception {
        bench.pass(Duration.ofDays(10));
        try (PlaceScreen screen = page(Language.ZH, bench.cashier, "1-0102")) {
            screen.key(KeyCode.ALT, KeyCode.R);
            assertThat(bench.device(ACREL).relayOpen()).isTrue();
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("事件 4", "发现断开", "不是从这里操作", "还是合闸",
                    "；余额 ");
            screen.picture(PICTURES.resolve("room-page-turned-zh.png"));
        }
        try (PlaceScreen screen = page(Language.EN, bench.admin, "1-0102")) {
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("Found open", "not from here; closed at");
            screen.picture(PICTURES.resolve("room-page-turned-en.png"));
        }
    }
}
