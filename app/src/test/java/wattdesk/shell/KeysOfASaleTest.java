package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;

/// Counts at the window itself every key that goes down, and every mouse button.
class KeysOfASaleTest {

    private static final int MOST = 6;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger mouse = new AtomicInteger();
    private HandMadeStation station;
    private Screen screen;

    @BeforeEach
    void open() {
        station = new HandMadeStation(clock, folder);
        screen = Screen.open(station, new Look(Language.ZH, Theme.LIGHT, 100), clock)
                .signIn("cashier");
        Screen.onScreen(() -> {
            var scene = screen.stage().getScene();
            scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> keys.incrementAndGet());
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> mouse.incrementAndGet());
            return true;
        });
        keys.set(0);
    }

    @AfterEach
    void close() {
        screen.close();
        assertThat(mouse).as("mouse buttons pressed").hasValue(0);
    }

    /// Search text and digits are what a person cannot be spared; everything else is counted.
    private int beyond(String... typed) {
        return keys.get() - String.join("", typed).length();
    }

    private void find(String room) {
        screen.type(room);
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.awaitText("#room", room);
    }

    private void sell(String receipt) {
        screen.rest();
        screen.key(KeyCode.ENTER);
        screen.awaitText("#ticket-what", receipt);
    }

    @Test
    void aSaleTakesTwoKeysBeyondSearchTextAndDigitsAndSoDoesTheNext() {
        saleTakesTwoKeys("3-1204", "200", "A-2026-000001");
        saleTakesTwoKeys("3-1207", "50", "A-2026-000002");
        assertThat(station.sold).hasSize(2);
    }

    private void saleTakesTwoKeys(String room, String amount, String receipt) {
        keys.set(0);
        find(room);
        screen.type(amount);
        sell(receipt);
        assertThat(beyond(room, amount)).as("keys of the customer of " + room)
                .isEqualTo(2).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aSaleWithAChoiceOfHitsAndChangeTakesAtMostSixKeysBeyondSearchTextAndDigits() {
        screen.type("3-12");
        screen.rest();
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.awaitText("#room", "3-1206");
        screen.type("150");
        screen.rest();
        screen.key(KeyCode.TAB);
        screen.type("200");
        screen.rest();
        assertThat(screen.text("#change")).isEqualTo("50.00");
        sell("A-2026-000001");
        assertThat(beyond("3-12", "150", "200")).isLessThanOrEqualTo(MOST);
        assertThat(station.sold).hasSize(1);
    }

    @Test
    void aQuickAmountTakesAtMostSixKeysBeyondSearchText() {
        find("3-1204");
        screen.key(KeyCode.ALT, KeyCode.DIGIT3);
        sell("A-2026-000001");
        assertThat(beyond("3-1204")).isLessThanOrEqualTo(MOST);
    }
}
