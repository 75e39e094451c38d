package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.station.DemoPeople;

/// Draws the meters of an account, of the station, and the first step of a change into
/// target/pictures, reached by keys from the accounts; no word may be cut off.
class MeterPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static DemoStation demo;

    @BeforeAll
    static void open() {
        demo = new DemoStation();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,100", "EN,DARK,100", "ZH,CONTRAST,150", "EN,LIGHT,150"})
    void metersAndTheirChangeInThisLook(Language language, Theme theme, int zoom) {
        Path into = PICTURES.resolve(language + "-" + theme + "-" + zoom);
        Look look = new Look(language, theme, zoom);
        try (Screen screen = demo.at(KeyCode.F4, DemoPeople.ADMIN, look, 1000, 720)) {
            screen.key(KeyCode.DOWN);
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.picture(into.resolve("40-account.png"));
            screen.key(KeyCode.ALT, KeyCode.M);
            screen.await("meters", () -> screen.find("#devices-sheet") != null);
            screen.rest();
            screen.picture(into.resolve("41-meters.png"));
            assertThat(screen.cut("#devices-sheet .head-acts")).isEmpty();
            screen.key(KeyCode.ALT, KeyCode.C);
            screen.await("change", () -> screen.find("#change-sheet") != null);
            screen.rest();
            screen.picture(into.resolve("42-change.png"));
            assertThat(screen.cut("#change-sheet .sheet-buttons")).isEmpty();
            screen.key(KeyCode.ALT, KeyCode.G);
            screen.await("given up", () -> screen.find("#change-sheet") == null);
            screen.key(KeyCode.ESCAPE);
            screen.await("the account", () -> screen.find("#account-page") != null);
            screen.key(KeyCode.ESCAPE);
            screen.key(KeyCode.ALT, KeyCode.E);
            screen.await("all meters", () -> screen.find("#devices-which") != null);
            screen.rest();
            screen.picture(into.resolve("43-all-meters.png"));
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.await("search", () -> screen.find("#scan-sheet") != null);
            screen.picture(into.resolve("44-search.png"));
        }
    }
}
