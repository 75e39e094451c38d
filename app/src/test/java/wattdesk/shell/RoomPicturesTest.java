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

/// Draws board and room page of the demo property into target/pictures; no word may be cut off.
class RoomPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static DemoStation demo;

    @BeforeAll
    static void open() {
        demo = new DemoStation();
        demo.hurry();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,100", "EN,DARK,100", "EN,LIGHT,150", "ZH,CONTRAST,200"})
    void theBoardAndAPageInThisLook(Language language, Theme theme, int zoom) {
        Path into = PICTURES.resolve(language + "-" + theme + "-" + zoom);
        Look look = new Look(language, theme, zoom);
        try (Screen screen = demo.at(KeyCode.F3, DemoPeople.ADMIN, look, 1366, 728)) {
            screen.picture(into.resolve("30-board.png"));
            screen.type(zoom == 150 ? "3-0101" : "1-0101");
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.picture(into.resolve("31-room.png"));
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.await("it was read", () -> screen.find("#live-balance") != null);
            screen.rest();
            screen.key(KeyCode.ALT, KeyCode.DIGIT5);
            screen.picture(into.resolve("32-room-read.png"));
            assertThat(screen.cut("#room-page .place-head")).isEmpty();
            assertThat(screen.cut("#room-acts")).isEmpty();
            assertThat(screen.cut("#live-pane")).isEmpty();
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            screen.picture(into.resolve("33-room-cut.png"));
        }
    }
}
