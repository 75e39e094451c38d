package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.PriceBench.ACREL;
import static wattdesk.station.PriceBench.CHIP;
import static wattdesk.station.PriceBench.COUNT;
import static wattdesk.station.PriceBench.flat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.download.ui.DownloadController;
import wattdesk.download.ui.DownloadServices;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.ui.PlaceScreen;

/// The sheet that sends a tariff to meters, by its keys, over the real database and virtual meters.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadSheetTest {

    private static final Path PICTURES = Path.of("target/pictures");

    private PriceBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new PriceBench(folder);
        bench.tariff("居民合表", flat("0.5820"), flat("0.6120"));
        bench.account("1-0101", COUNT, "demo-645-count", "居民合表");
        bench.account("1-0104", CHIP, "dlt645-esam-readonly", "居民合表");
        bench.account("1-0105", ACREL, "acrel-ddsy1352-b", "居民合表");
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private void open(PlaceScreen screen, Language language, Actor actor, String tariff) {
        PlaceScreen.onScreen(() -> {
            new DownloadController(new DownloadServices(bench.services.prices.downloads,
                    bench.services.prices.keys), actor, language, screen.background,
                    screen.sheets).open(tariff);
            return null;
        });
        screen.rest();
    }

    @Test
    void firstItTellsWhatItWillDoThenHowItStandsWithEachMeter() throws Exception {
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.ZH, bench.admin, "居民合表");
            assertThat(screen.words()).contains("下一个版本", "备用套", "到时写入", "装不下",
                    "下发到 2 块电表", "电表密码");
            screen.picture(PICTURES.resolve("download-preview-zh.png"));
            screen.enter("#download-password", "12");
            screen.click("#download-send");
            assertThat(screen.words()).as("no such password").contains("WD-6329");
            screen.enter("#download-password", "000000");
            screen.key(KeyCode.ENTER);
            screen.awaitWords("管理员 于");
            bench.serve();
            screen.awaitWords("备用套已写好 1");
            assertThat(screen.words()).contains("不能下发");
            screen.picture(PICTURES.resolve("download-progress-zh.png"));
            screen.key(KeyCode.ALT, KeyCode.C);
            screen.awaitWords("已取消");
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.await("nothing is refused any more",
                    () -> !screen.find("#download-take-back").isDisabled());
            screen.key(KeyCode.ESCAPE);
            assertThat(PlaceScreen.onScreen(screen.sheets::isOpen)).isFalse();
        }
        try (PlaceScreen screen = new PlaceScreen("dark", 1000, 720)) {
            open(screen, Language.EN, bench.admin, "居民合表");
            assertThat(screen.words()).as("the password is known by now, and can be replaced")
                    .contains("type it only to replace it", "Send to 2 meters");
            assertThat(screen.find("#download-send").isFocused()).isTrue();
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.awaitWords("standing by 1");
            screen.picture(PICTURES.resolve("download-progress-en.png"));
            open(screen, Language.EN, bench.admin, "居民合表");
            screen.enter("#download-password", "654321");
            screen.click("#download-send");
            assertThat(bench.services.prices.keys.password("demo-645-count")).contains("654321");
            assertThat(bench.services.prices.keys.password("acrel-ddsy1352-b"))
                    .as("these ask for none").isEmpty();
        }
    }

    @Test
    void whoMayNotSendIsToldAndATariffWithoutAccountsHasNothingToSend() {
        bench.tariff("empty", flat("0.5"), null);
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 720)) {
            open(screen, Language.EN, bench.admin, "empty");
            assertThat(screen.words()).contains("WD-6324");
            screen.key(KeyCode.ENTER);
            open(screen, Language.EN, new Actor(DemoPeople.CASHIER.operator(), null), "居民合表");
            screen.await("a button", () -> screen.find("#download-send") instanceof Button);
            screen.click("#download-send");
            assertThat(screen.words()).contains("WD-6321");
        }
    }
}
