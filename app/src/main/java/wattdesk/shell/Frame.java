package wattdesk.shell;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;
import wattdesk.reports.font.Fonts;
import wattdesk.ui.EnterGuard;
import wattdesk.ui.MessageBar;
import wattdesk.ui.SheetLayer;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// The stage with its scene: fonts, colours, zoom, the guard of the Enter key, and room for a
/// message about what broke.
final class Frame {

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

    Frame(Stage stage, double width, double height) {
        Faces.load();
        scene = new Scene(zoom, width > 0 ? width : WIDTH, height > 0 ? height : HEIGHT);
        broken.getStyleClass().add("broken");
        content.setTop(new VBox(broken, notes));
        guard.watch(scene);
        stage.focusedProperty().subscribe(guard::forget);
        stage.setScene(scene);
    }

    /// Loaded once per process, from the jar of the papers.
    private static final class Faces {

        static {
            for (Fonts face : Fonts.values()) {
                Font.loadFont(face.url().toExternalForm(), 14);
            }
        }

        static void load() {}
    }

    void dress(Look look) {
        Application.setUserAgentStylesheet(look.theme().primer());
        scene.getStylesheets().setAll(Theme.layout(), look.theme().colours());
        zoom.zoom(look.zoomPercent());
    }

    void show(Node node) {
        if (sheets.isOpen()) {
            sheets.close();
        }
        body.getChildren().setAll(node);
        body.applyCss(); // fields take keys from now on, not only from the next picture on
    }

    /// Says what broke, above everything; null takes it away.
    void say(@Nullable Told told) {
        broken.show(told, Tone.DANGER);
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
