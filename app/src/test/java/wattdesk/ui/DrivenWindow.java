package wattdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window under test: what every test does with one, whatever it shows.
public abstract class DrivenWindow implements AutoCloseable {

    /// One pair of hands for all windows: the toolkit keeps the window that a robot saw last, and all
    /// that hangs on it, as long as a later window remembers that robot.
    public static final FxRobot HANDS = new FxRobot();

    public final FxRobot robot = HANDS;

    protected abstract Stage stage();

    /// Results that have not come back to the screen yet.
    protected abstract int underWay();

    /// What went wrong behind an earlier test is that test's, not this window's.
    public static synchronized void start() {
        WaitForAsyncUtils.clearExceptions();
        CompletableFuture<Void> up = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> up.complete(null));
        } catch (IllegalStateException alreadyUp) {
            up.complete(null);
        }
        up.join();
    }

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

    public Node find(String selector) {
        return stage().getScene().getRoot().lookup(selector);
    }

    /// Puts text into a field as a paste would: keyboard layouts have no Chinese.
    public void enter(String field, String text) {
        onScreen(() -> {
            TextInputControl typed = (TextInputControl) Objects.requireNonNull(find(field), field);
            typed.requestFocus();
            typed.setText(text);
            return null;
        });
    }

    /// Presses a button by its name, wherever the focus is, and waits for what it asked for.
    public void click(String button) {
        onScreen(() -> {
            ((ButtonBase) Objects.requireNonNull(find(button), button)).fire();
            return null;
        });
        rest();
    }

    /// Lets queued work run and lays out what it changed.
    public void settle() {
        onScreen(() -> null);
        onScreen(() -> {
            stage().getScene().getRoot().applyCss();
            stage().getScene().getRoot().layout();
            return null;
        });
    }

    /// Waits until everything asked for has come back.
    public void rest() {
        await("rest", () -> underWay() == 0);
        settle();
    }

    public void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what).atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(15)).until(() -> onScreen(condition));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; " + standing(), e);
        }
    }

    private String standing() {
        return "focus " + focus() + ", keys arrive " + onScreen(() -> stage().isFocused())
                + ", under way " + underWay() + ", on screen " + words().replace('\n', '|');
    }

    public Node focus() {
        return onScreen(() -> stage().getScene().getFocusOwner());
    }

    /// Every word in sight, for "is it said anywhere".
    public String words() {
        settle();
        return onScreen(() -> {
            StringBuilder all = new StringBuilder();
            for (Node node : stage().getScene().getRoot().lookupAll("*")) {
                if (shown(node) && node instanceof Labeled labeled && labeled.getText() != null) {
                    all.append(labeled.getText()).append('\n');
                } else if (shown(node) && node instanceof TextInputControl field) {
                    all.append(field.getText()).append('\n');
                }
            }
            return all.toString();
        });
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// A picture of the whole window.
    public void picture(Path file) {
        settle();
        WritableImage image = onScreen(() -> stage().getScene().snapshot(null));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
