package wattdesk.shell;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.Station;
import wattdesk.ui.DrivenWindow;

/// A window under test, driven by a robot's keys.
final class Screen extends DrivenWindow {

    static final double WIDTH = 1000;
    static final double HEIGHT = 720;

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

    Screen signIn(String login) {
        await("sign-in", () -> find("#login") != null);
        enter("#login", login);
        enter("#password", HandMadeStation.PASSWORD);
        robot.type(KeyCode.ENTER);
        await("counter", () -> find("#counter") != null);
        rest();
        return this;
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

    /// Puts the focus there, and lets what follows from that happen.
    void focusOn(String selector) {
        onScreen(() -> {
            find(selector).requestFocus();
            return null;
        });
        rest();
    }

    void awaitText(String selector, String part) {
        Awaitility.await(selector + " shows " + part).atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(15)).until(() -> {
                    String text = text(selector);
                    return text != null && text.contains(part);
                });
    }

    @Override
    protected Stage stage() {
        return stage;
    }

    @Override
    protected int underWay() {
        return window.underWay();
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
