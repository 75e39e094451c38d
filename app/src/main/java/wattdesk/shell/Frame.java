package wattdesk.shell;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.message.Message;
import wattdesk.ui.EnterGuard;
import wattdesk.ui.MessageBar;
import wattdesk.ui.SheetLayer;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// The stage with its scene: fonts, colours, zoom, the guard of the Enter key, and room for a
/// message about what broke.
final class Frame {

    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);
    private static final Map<KeyCombination, UnaryOperator<Look>> ZOOMS = Map.of(
            shortcut(KeyCode.EQUALS), Look::larger, shortcut(KeyCode.MINUS), Look::smaller,
            shortcut(KeyCode.DIGIT0), look -> look.zoomed(Look.LEAST));
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 728;

    private final StackPane body = new StackPane();
    private final MessageBar broken = new MessageBar();
    private final NotesBar notes = new NotesBar();
    private final BorderPane content = new BorderPane(body);
    private final SheetLayer sheets = new SheetLayer(content);
    private final ZoomPane zoom = new ZoomPane(sheets);
    private final EnterGuard guard = new EnterGuard(System::nanoTime);
    private final Scene scene;
    private Look look;
    private boolean whole;
    private Consumer<UnaryOperator<Look>> dresser = _ -> { };

    Frame(Stage stage, Look look, double width, double height) {
        this(stage, look, width, height, true);
    }

    /// Dressed for the sign-in alone until `dressWhole`: reading all rules takes as long as drawing
    /// it.
    static Frame forSignIn(Stage stage, Look look) {
        return new Frame(stage, look, 0, 0, false);
    }

    /// The style sheet comes before the first control, which would else load one of its own.
    private Frame(Stage stage, Look look, double width, double height, boolean whole) {
        Application.setUserAgentStylesheet(primer(look, whole));
        super();
        this.look = look;
        Faces.load();
        scene = new Scene(zoom, width > 0 ? width : WIDTH, height > 0 ? height : HEIGHT);
        broken.getStyleClass().add("broken");
        content.setTop(new VBox(broken, notes));
        guard.watch(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::zoomKeys);
        stage.focusedProperty().subscribe(guard::forget);
        stage.setScene(scene);
        wear(whole);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void zoomKeys(KeyEvent event) {
        ZOOMS.forEach((keys, change) -> {
            if (keys.match(event)) {
                dresser.accept(change);
                event.consume();
            }
        });
    }

    /// Who has the window now, and is asked when keys want another look.
    void dressedBy(Consumer<UnaryOperator<Look>> dresser) {
        this.dresser = dresser;
    }

    void dress(Look wanted) {
        look = wanted;
        wear(true);
    }

    /// With all rules, for whatever else than the sign-in is shown.
    void dressWhole() {
        if (!whole) {
            wear(true);
        }
    }

    private void wear(boolean all) {
        whole = all;
        Application.setUserAgentStylesheet(primer(look, all));
        scene.getStylesheets().setAll(
                all ? Theme.layout() : Theme.firstLayout(), look.theme().colours());
        zoom.zoom(look.zoomPercent());
    }

    private static String primer(Look look, boolean all) {
        return all ? look.theme().primer() : look.theme().firstPrimer();
    }

    void show(Node node) {
        if (sheets.isOpen()) {
            sheets.close();
        }
        body.getChildren().setAll(node);
        body.applyCss(); // fields take keys from now on, not only from the next picture on
    }

    /// Says above everything that something broke.
    void broke(Throwable trouble) {
        LOG.error("a screen's work broke", trouble);
        broken.show(Message.of("shell", "WD-4901", trouble.getClass().getSimpleName())
                .in(look.language()), Tone.DANGER);
    }

    NotesBar notes() {
        return notes;
    }

    Scene scene() {
        return scene;
    }

    Sheets sheets() {
        return sheets;
    }

    Region root() {
        return zoom;
    }
}
