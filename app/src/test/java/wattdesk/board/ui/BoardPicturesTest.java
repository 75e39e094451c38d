package wattdesk.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.board.Town;
import wattdesk.message.Language;
import wattdesk.ui.PlaceScreen;

/// Draws the board with 2,000 rooms into target/pictures, for people to look at.
class BoardPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");

    @ParameterizedTest
    @CsvSource({"ZH,light", "EN,dark", "ZH,contrast"})
    void theBoardAtEveryKindOfZoom(Language language, String theme) {
        draw(language, theme, PICTURES.resolve("board-" + language + "-" + theme));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"ZH,light", "ZH,dark", "EN,light", "EN,dark"})
    void theBoardForTheGallery(Language language, String theme) {
        draw(language, theme, PICTURES.resolve("gallery")
                .resolve(language + "-" + theme.toUpperCase(Locale.ROOT)));
    }

    private static void draw(Language language, String theme, Path into) {
        TownBoard town = new TownBoard(new Town(7).twoThousand());
        try (PlaceScreen screen = new PlaceScreen(theme, 1000, 640)) {
            town.show(screen, language);
            screen.picture(into.resolve("1-tiles.png"));
            screen.key(KeyCode.DOWN);
            screen.key(KeyCode.RIGHT);
            screen.robot.type(KeyCode.MINUS, KeyCode.MINUS);
            screen.rest();
            screen.picture(into.resolve("2-compact.png"));
            screen.key(KeyCode.ALT, KeyCode.DIGIT0);
            screen.picture(into.resolve("3-fit.png"));
            screen.key(KeyCode.ALT, KeyCode.DIGIT5);
            screen.picture(into.resolve("4-cut.png"));
        }
        assertThat(into).isDirectoryContaining("glob:**4-cut.png");
    }
}
