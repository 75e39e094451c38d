package wattdesk.shell;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import wattdesk.station.ui.StationDoor;

/// A start of the real window that ends by itself: somebody signs in, sees the counter, and the
/// window closes. What it loads is what the start-up cache holds.
public final class Rehearsal {

    private static final long LOOK_EVERY_NANOS = 20_000_000;
    private static final long LIMIT_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int PULSES_TO_A_PICTURE = 3;

    private final WattdeskApp app;
    private volatile boolean played;

    public Rehearsal(WindowOptions options) {
        app = new WattdeskApp(options);
    }

    /// Whether the counter was reached. The station is closed when this returns.
    public boolean play(StationDoor door, String login, String password) {
        return play(door, () -> signIn(login, password));
    }

    /// Whether a sign-in took a key and drew it. No station is behind it.
    public boolean showSignIn() {
        ClosedDoor door = new ClosedDoor();
        try {
            return play(door, this::typeAtSignIn);
        } finally {
            door.leave();
        }
    }

    private boolean play(StationDoor door, Runnable part) {
        WattdeskApp.startToolkit();
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> {
            try {
                part.run();
            } finally {
                Platform.runLater(Exit::hideAll);
            }
        });
        app.run(door);
        return played;
    }

    private void signIn(String login, String password) {
        if (!appears("#login")) {
            return;
        }
        ScreenDriver.onScreen(() -> {
            type("#login", login);
            enter("#login");
            type("#password", password);
            enter("#password");
            return true;
        });
        played = appears("#counter");
    }

    private void typeAtSignIn() {
        if (!appears("#login")) {
            return;
        }
        CountDownLatch drawn = new CountDownLatch(PULSES_TO_A_PICTURE);
        ScreenDriver.onScreen(() -> {
            type("#login", "a");
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                    if (drawn.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return true;
        });
        WattdeskApp.await(drawn);
        played = true;
    }

    private static void type(String selector, String text) {
        if (find(selector) instanceof TextInputControl field) {
            field.requestFocus();
            text.codePoints().forEach(point -> fire(field, KeyEvent.KEY_TYPED,
                    Character.toString(point), KeyCode.UNDEFINED));
        }
    }

    private static void enter(String selector) {
        if (find(selector) instanceof TextInputControl field) {
            fire(field, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
            fire(field, KeyEvent.KEY_RELEASED, "", KeyCode.ENTER);
        }
    }

    private static void fire(Node node, javafx.event.EventType<KeyEvent> type, String text,
            KeyCode code) {
        node.fireEvent(new KeyEvent(type, text, text, code, false, false, false, false));
    }

    private static boolean appears(String selector) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!ScreenDriver.onScreen(() -> find(selector) != null)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }

    private static @Nullable Node find(String selector) {
        for (Window window : Window.getWindows()) {
            Node found = window.getScene().getRoot().lookup(selector);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
