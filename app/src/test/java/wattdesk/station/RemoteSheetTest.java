package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;
import static wattdesk.station.RemoteBench.meter;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.download.ui.DownloadController;
import wattdesk.download.ui.DownloadServices;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.remote.ui.RemoteController;
import wattdesk.remote.ui.RemoteServices;
import wattdesk.tariff.Commodity;
import wattdesk.ui.PlaceScreen;

/// The sheets of operations, by their keys, over the real database and virtual meters.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteSheetTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String COUNT = "000024170093";
    private static final String ACREL = "000025170005";
    private static final String MONEY = "balance = \"50.00\"\nprice = \"0.5820\"\n";

    private RemoteBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new RemoteBench(folder, fast("a") + fast("b")
                + meter("a", "demo-645-count", COUNT, MONEY)
                + meter("b", "acrel-ddsy1352-b", ACREL, MONEY));
        bench.services.prices.keys.keep("demo-645-count", "000000");
        bench.account("1-0101", "a", "demo-645-count", COUNT);
        bench.account("1-0106", "b", "acrel-ddsy1352-b", ACREL);
        var _ = bench.services.watching.sights.now(bench.meter(COUNT));
        var _ = bench.services.watching.sights.now(bench.meter(ACREL));
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private RemoteServices services(PlaceScreen screen, Actor actor, Language language) {
        return new RemoteServices(bench.services.remoting.desk, bench.services.watching.sights,
                _ -> Commodity.ELECTRICITY, card -> new DownloadController(
                        new DownloadServices(bench.services.prices.downloads,
                                bench.services.prices.keys), actor, language,
                        screen.background, screen.sheets).open(card), bench.clock);
    }

    private void open(PlaceScreen screen, Language language, Actor actor, String meter) {
        AccountCard card = bench.services.accounts.byMeter(meter).orElseThrow();
        PlaceScreen.onScreen(() -> {
            new RemoteController(services(screen, actor, language), actor,
                    language, screen.background, screen.sheets).open(card);
            return null;
        });
        screen.rest();
    }

    @Test
    void aCutIsForeseenReasonedNamedAndProved() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.ZH, bench.supervisor, COUNT);
            assertThat(screen.words()).contains("远程操作 1-0101", "拉闸", "合闸", "保电", "校时")
                    .doesNotContain("报警金额和限额");
            screen.picture(PICTURES.resolve("remote-operations-zh.png"));
            screen.key(KeyCode.ALT, KeyCode.DIGIT1);
            screen.awaitWords("将立即停电");
            assertThat(screen.words()).contains("余额 50.00 元留在表内", "现在对 1-0101 拉闸");
            screen.click("#remote-go");
            screen.awaitWords("WD-3245");
            screen.picture(PICTURES.resolve("remote-cut-zh.png"));
            screen.enter("#remote-reason", "欠费停电通知已送达");
            screen.key(KeyCode.ENTER);
            screen.await("the button has the focus",
                    () -> screen.find("#remote-go").isFocused());
            assertThat(bench.device(COUNT).relayOpen()).as("not yet").isFalse();
            screen.click("#remote-go");
            screen.awaitWords("WD-3220");
            assertThat(screen.words()).contains("继电器", "合闸", "断开");
            assertThat(bench.device(COUNT).relayOpen()).isTrue();
            screen.picture(PICTURES.resolve("remote-result-zh.png"));
            screen.key(KeyCode.ENTER);
            assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
        }
    }

    @Test
    void aForcedCloseTellsOfItsDutyAndAmountsAreTyped() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("dark", 1000, 720)) {
            open(screen, Language.EN, bench.admin, ACREL);
            screen.click("#remote-do-close");
            screen.awaitWords("gives it back to its own logic");
            screen.enter("#remote-reason", "paid");
            screen.click("#remote-go");
            screen.awaitWords("Afterwards: Back to automatic, done");
            screen.picture(PICTURES.resolve("remote-result-en.png"));
            screen.key(KeyCode.ENTER);
            open(screen, Language.EN, bench.admin, ACREL);
            screen.awaitWords("Last operations");
            screen.click("#remote-do-limits");
            screen.awaitWords("What is left empty");
            screen.enter("#remote-first_alarm", "30");
            screen.enter("#remote-second_alarm", "40");
            screen.enter("#remote-reason", "winter");
            screen.click("#remote-go");
            screen.awaitWords("WD-3247");
            screen.enter("#remote-second_alarm", "10.5");
            screen.click("#remote-go");
            screen.awaitWords("WD-3220");
            screen.picture(PICTURES.resolve("remote-limits-en.png"));
        }
    }

    @Test
    void theMeterIsReadAndItsPricesAreSetFromTheSheetToo() {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.ZH, bench.admin, COUNT);
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.awaitWords("购电次数");
            assertThat(screen.words()).contains("读表 1-0101", "本地户标志", "A 相");
            screen.picture(PICTURES.resolve("remote-read-zh.png"));
            screen.key(KeyCode.ENTER);
            assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
            open(screen, Language.ZH, bench.admin, COUNT);
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.awaitWords("下发到 1 块电表");
            screen.key(KeyCode.ESCAPE);
        }
    }

    @Test
    void whoMayDoNothingIsTold() {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.EN, bench.cashier, COUNT);
            screen.awaitWords("nothing that you can do");
            assertThat(screen.find("#remote-read-now")).as("whoever sells may look").isNotNull();
            assertThat(screen.find("#remote-prices")).isNull();
        }
    }
}
