package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.vending.Order;
import wattdesk.vending.TransferState;

/// Tests that sign in over a station made by hand and go to one place.
abstract class AtAPlace {

    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    HandMadeStation station;

    @BeforeEach
    void makeStation() {
        station = new HandMadeStation(clock, folder);
    }

    @AfterEach
    void noServiceWasCalledOnTheScreensThread() {
        assertThat(station.onScreenThread).isEmpty();
    }

    final Screen open(String login, KeyCode place) {
        Screen screen = Screen.open(station, new Look(Language.EN, Theme.LIGHT, 100), clock)
                .signIn(login);
        screen.key(place);
        screen.rest();
        return screen;
    }

    final Order waiting(String room, TransferState state) {
        return station.order(station.cardOf(room), 80, state, Duration.ofMinutes(4));
    }
}
