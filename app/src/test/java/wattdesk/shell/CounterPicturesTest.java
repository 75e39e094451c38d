package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.vending.TransferState;

/// Draws the main states into target/pictures, for people to look at.
class CounterPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T06:32:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private HandMadeStation station() {
        HandMadeStation station = new HandMadeStation(CLOCK, folder);
        var card = station.cardOf("3-1204");
        station.order(card, 200, TransferState.DELIVERED, Duration.ofDays(42));
        station.order(card, 100, TransferState.DELIVERED, Duration.ofDays(20));
        station.order(station.cardOf("3-1207"), 50, TransferState.PENDING, Duration.ofMinutes(4));
        return station;
    }

    @Test
    void counterInBothLanguagesAndColours() {
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                draw(new Look(language, theme, 100));
            }
            draw(new Look(language, Theme.LIGHT, 150));
        }
        assertThat(PICTURES).isDirectoryContaining("glob:**/counter-*.png");
    }

    private void draw(Look look) {
        HandMadeStation station = station();
        String name = look.language() + "-" + look.theme() + "-" + look.zoomPercent();
        try (Screen screen = Screen.open(station, look, CLOCK)) {
            screen.rest();
            screen.picture(PICTURES.resolve("sign-in-" + name + ".png"));
            screen.signIn("cashier");
            screen.picture(PICTURES.resolve("counter-start-" + name + ".png"));
            screen.type("3-12");
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.type("200");
            screen.rest();
            screen.picture(PICTURES.resolve("counter-filling-" + name + ".png"));
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.picture(PICTURES.resolve("counter-done-" + name + ".png"));
        }
        assertThat(station.onScreenThread).isEmpty();
    }

    static boolean drawn(String name) {
        return Files.exists(PICTURES.resolve(name));
    }
}
