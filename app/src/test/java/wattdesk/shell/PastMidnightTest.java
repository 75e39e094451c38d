package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A sign-in that goes on past midnight.
class PastMidnightTest extends AtAPlace {

    @Test
    void pastMidnightAPersonStaysOnTheDayOfTheShiftAsTheBooksDo() {
        clock.forward(Duration.ofHours(9).plusMinutes(27));
        try (Screen screen = open("cashier", KeyCode.F2)) {
            clock.forward(Duration.ofMinutes(2));
            screen.awaitText("#strip-clock", "00:01");
            screen.type("3-1204");
            screen.key(KeyCode.ENTER);
            screen.await("form open", () -> screen.find("#amount").isFocused());
            screen.type("50");
            screen.key(KeyCode.ENTER);
            screen.awaitText("#takings", "50.00");
            assertThat(screen.text("#strip-day")).contains("2026-11-22");
            screen.key(KeyCode.F8);
            screen.rest();
            assertThat(screen.text("#receipts-day")).isEqualTo("2026-11-22");
            assertThat(screen.words()).contains("3-1204");
            screen.key(KeyCode.ALT, KeyCode.RIGHT);
            screen.rest();
            assertThat(screen.text("#receipts-day")).as("who signs in now sells on this day")
                    .isEqualTo("2026-11-23");
        }
    }
}
