package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.station.DemoPeople;

/// Draws the tariff place into target/pictures, for people to look at; no word may be cut off.
class TariffPicturesTest {

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
    @CsvSource({"ZH,LIGHT,100", "EN,DARK,100", "ZH,CONTRAST,100", "EN,LIGHT,150", "ZH,DARK,150"})
    void thePlaceAndItsEditorInThisLook(Language language, Theme theme, int zoom) {
        Path into = PICTURES.resolve(language + "-" + theme + "-" + zoom);
        Look look = new Look(language, theme, zoom);
        try (Screen screen = demo.at(KeyCode.F11, DemoPeople.ADMIN, look, 1000, 720)) {
            screen.picture(into.resolve("20-tariffs.png"));
            assertThat(screen.cut("#tariffs-place")).isEmpty();
            screen.key(KeyCode.DOWN);
            screen.key(KeyCode.DOWN);
            screen.rest();
            screen.picture(into.resolve("21-tariff-bands.png"));
            assertThat(screen.cut("#tariffs-place")).isEmpty();
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.picture(into.resolve("22-tariff-editor.png"));
            assertThat(screen.cut("#editor")).isEmpty();
            screen.enter("#at-effectivefrom", LocalDate.now().plusYears(1).toString());
            screen.rest();
            Screen.onScreen(() -> {
                screen.find("#week").requestFocus();
                ((javafx.scene.control.ScrollPane) screen.find("#editor .scroll-pane"))
                        .setVvalue(0.75);
                return null;
            });
            screen.key(KeyCode.RIGHT);
            screen.key(KeyCode.DIGIT1);
            screen.rest();
            screen.picture(into.resolve("23-tariff-week.png"));
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.rest();
            screen.picture(into.resolve("24-tariff-rehearsal.png"));
            screen.key(KeyCode.ESCAPE);
            screen.key(KeyCode.ALT, KeyCode.D);
            screen.rest();
            screen.picture(into.resolve("25-tariff-delete.png"));
            screen.click("#delete-go");
            assertThat(screen.words()).contains("WD-6259");
        }
    }
}
