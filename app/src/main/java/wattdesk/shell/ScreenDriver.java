package wattdesk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Plays a person at the real window: keys in, words and pictures out. For the demo and for tests;
/// called from any thread but the screen's.
public final class ScreenDriver implements AutoCloseable {

    private static final long STEP_NANOS = 20_000_000L;

    private final Stage stage;
    private final StationWindow window;
    private final CountDownLatch gone;

    ScreenDriver(Stage stage, StationWindow window, CountDownLatch gone) {
        this.stage = stage;
        this.window = window;
        this.gone = gone;
    }

    /// Runs work on the screen's thread and returns its result.
    public static <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /// Signs in with real keys and waits for the counter, or for the guide of a new station.
    public void signIn(String login, String password) {
        awaitShown("#login");
        fill("#login", login);
        fill("#password", password);
        press(KeyCode.ENTER);
        await("signed in", () -> find("#counter") != null || find("#start") != null);
        rest();
    }

    /// One key, pressed and released, to whatever has the focus.
    public void press(KeyCode key) {
        press(key, false);
    }

    public void alt(KeyCode key) {
        press(key, true);
    }

    private void press(KeyCode key, boolean alt) {
        fire(KeyEvent.KEY_PRESSED, "", key, alt);
        fire(KeyEvent.KEY_RELEASED, "", key, alt);
        rest();
    }

    /// Text as a keyboard or an input method gives it.
    public void type(String text) {
        text.codePoints().forEach(point -> fire(
                KeyEvent.KEY_TYPED, Character.toString(point), KeyCode.UNDEFINED, false));
        rest();
    }

    private void fire(EventType<KeyEvent> type, String text, KeyCode key, boolean alt) {
        onScreen(() -> {
            Scene scene = stage.getScene();
            Node focus = scene.getFocusOwner();
            KeyEvent event = new KeyEvent(type, text, text, key, false, false, alt, false);
            (focus == null ? scene.getRoot() : focus).fireEvent(event);
            return true;
        });
    }

    /// Puts text into a field.
    public void fill(String selector, String text) {
        onScreen(() -> {
            if (find(selector) instanceof TextInputControl field) {
                field.requestFocus();
                field.setText(text);
                field.end();
            }
            return true;
        });
    }

    /// The words of a label or field; empty when it is not there.
    public String text(String selector) {
        return onScreen(() -> switch (find(selector)) {
            case Labeled label -> String.valueOf(label.getText());
            case TextInputControl field -> field.getText();
            case null, default -> "";
        });
    }

    /// True when the picture is drawn.
    boolean shows(String selector) {
        return find(selector) instanceof ImageView view && view.getImage() != null;
    }

    /// As `text`, for conditions that already run on the screen's thread.
    String says(String selector) {
        return find(selector) instanceof Labeled label && label.getText() != null
                ? label.getText() : "";
    }

    @Nullable Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    public void awaitShown(String selector) {
        await(selector + " is shown", () -> find(selector) != null);
        rest();
    }

    public void awaitText(String selector, String part) {
        await(selector + " says " + part, () ->
                find(selector) instanceof Labeled label && label.getText() != null
                        && label.getText().contains(part));
    }

    /// Waits until everything that the screen asked for has come back.
    public void rest() {
        await("the screen is at rest", () -> window.underWay() == 0);
        onScreen(() -> true);
    }

    /// Waits at most a minute; throws with what was awaited.
    public void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!onScreen(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain: " + what + "; " + standing());
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    /// What a person would tell over the telephone: the focus, and every line of text in sight.
    private String standing() {
        return onScreen(() -> {
            List<String> words = stage.getScene().getRoot().lookupAll(".label").stream()
                    .map(node -> node instanceof Labeled label ? label.getText() : null)
                    .filter(text -> text != null && !text.isBlank()).toList();
            return "focus " + stage.getScene().getFocusOwner() + ", under way "
                    + window.underWay() + ", on screen " + words;
        });
    }

    /// A PNG of the whole window as it is now.
    public void picture(Path file) throws IOException {
        WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }

    /// Closes the window and waits until nothing of it asks the station any more.
    @Override
    public void close() {
        Platform.runLater(stage::hide);
        try {
            if (!gone.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the window did not come to rest");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the window closed", e);
        }
    }
}
