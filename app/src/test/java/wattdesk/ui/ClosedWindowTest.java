package wattdesk.ui;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Hundreds of windows are opened in one run of the tests.
class ClosedWindowTest {

    @Test
    void aClosedWindowIsLetGoThoughKeysWerePressedInIt() {
        List<WeakReference<Stage>> gone = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            gone.add(opened());
        }
        var _ = opened();
        Awaitility.await("windows let go").atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return gone.stream().allMatch(stage -> stage.refersTo(null));
        });
    }

    private static WeakReference<Stage> opened() {
        try (PlaceScreen screen = new PlaceScreen("light", 400, 300)) {
            screen.robot.type(KeyCode.A);
            screen.settle();
            return new WeakReference<>(screen.stage());
        }
    }
}
