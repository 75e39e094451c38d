package wattdesk.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.Station;

/// A window under test, driven by a robot's keys.
final class Screen implements AutoCloseable {

    static final double WIDTH = 1000;
    static final double HEIGHT = 720;

    final FxRobot robot = new FxRobot();
    final CountDownLatch closed = new CountDownLatch(1);
    private final Stage stage;
    final StationWindow window;

    private Screen(Stage stage, StationWindow window) {
        this.stage = stage;
        this.window = window;
    }

    static Screen open(Station station, Look look, java.time.Clock clock) {
        return open(station, look, clock, WIDTH, HEIGHT);
    }

    static Screen open(
            Station station, Look look, java.time.Clock clock, double width, double height) {
        start();
        Screen opened = onScreen(() -> {
            Stage stage = new Stage();
            WindowOptions options = new WindowOptions(clock, LookBook.fixed(look),
                    java.util.List.of(new DemoLogin("cashier", HandMadeStation.PASSWORD),
                            new DemoLogin("supervisor", "demo supervisor")));
            StationWindow window = new StationWindow(station, stage, options, width, height);
            Screen screen = new Screen(stage, window);
            window.show(screen.closed::countDown);
            return screen;
        });
        opened.await("keys arrive here", () -> opened.stage.isFocused());
        return opened;
    }

    static synchronized void start() {
        CompletableFuture<Void> up = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> up.complete(null));
        } catch (IllegalStateException alreadyUp) {
            up.complete(null);
        }
        up.join();
    }

    static <T> T onScreen(Callable<T> work) {
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

    Screen signIn(String login) {
        await("sign-in", () -> find("#login") != null);
        enter("#login", login);
        enter("#password", HandMadeStation.PASSWORD);
        robot.type(KeyCode.ENTER);
        await("counter", () -> find("#counter") != null);
        rest();
        return this;
    }

    /// Puts text into a field as a paste would: keyboard layouts have no Chinese.
    void enter(String field, String text) {
        onScreen(() -> {
            ((TextInputControl) find(field)).requestFocus();
            ((TextInputControl) find(field)).setText(text);
            return null;
        });
    }

    /// Presses a button by its name, wherever the focus is, and waits for what it asked for.
    void click(String button) {
        onScreen(() -> {
            ((ButtonBase) find(button)).fire();
            return null;
        });
        rest();
    }

    void choose(String box, int index) {
        onScreen(() -> {
            ((ComboBox<?>) find(box)).getSelectionModel().select(index);
            return null;
        });
    }

    /// Fills what a second person is asked for and presses Enter; waits for no answer.
    void askApproval(String reason, String login) {
        enter("#approval-reason", reason);
        enter("#approval-login", login);
        enter("#approval-password", HandMadeStation.PASSWORD);
        key(KeyCode.ENTER);
    }

    void approve(String reason, String login) {
        askApproval(reason, login);
        rest();
    }

    void key(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// Types with real key events.
    void type(String text) {
        robot.write(text);
        settle();
    }

    /// Lets queued work run and lays out what it changed.
    void settle() {
        onScreen(() -> null);
        onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
    }

    /// Waits until everything asked for has come back.
    void rest() {
        await("rest", () -> window.underWay() == 0);
        settle();
    }

    Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    /// Words in there that have less room than they need.
    List<String> cut(String selector) {
        return onScreen(() -> Stream.of(".label", ".button")
                .flatMap(kind -> find(selector).lookupAll(kind).stream())
                .filter(Node::isVisible).map(node -> (Labeled) node).filter(Screen::isCut)
                .map(Labeled::getText).toList());
    }

    private static boolean isCut(Labeled label) {
        return label.isWrapText() ? label.getHeight() + 1 < label.prefHeight(label.getWidth())
                : label.getWidth() + 1 < label.prefWidth(-1);
    }

    String text(String selector) {
        return onScreen(() -> switch (find(selector)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case null, default -> null;
        });
    }

    /// The key that stands beside a button's word.
    String keyBeside(String button) {
        return onScreen(() -> ((Labeled) ((Labeled) find(button)).getGraphic()).getText());
    }

    /// Every word in sight, for "is it said anywhere".
    String words() {
        settle();
        return onScreen(() -> {
            StringBuilder all = new StringBuilder();
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
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

    /// Puts the focus there, and lets what follows from that happen.
    void focusOn(String selector) {
        onScreen(() -> {
            find(selector).requestFocus();
            return null;
        });
        rest();
    }

    Node focus() {
        return onScreen(() -> stage.getScene().getFocusOwner());
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what).atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(15)).until(() -> onScreen(condition));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; " + standing(), e);
        }
    }

    private String standing() {
        return "focus " + focus() + ", keys arrive " + onScreen(stage::isFocused)
                + ", under way " + window.underWay() + ", on screen "
                + words().replace('\n', '|');
    }

    void awaitText(String selector, String part) {
        Awaitility.await(selector + " shows " + part).atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(15)).until(() -> {
                    String text = text(selector);
                    return text != null && text.contains(part);
                });
    }

    /// A picture of the whole window.
    void picture(Path file) {
        settle();
        WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            return null;
        });
        Awaitility.await("closed").atMost(Duration.ofSeconds(45))
                .until(() -> closed.getCount() == 0);
    }
}
