package wattdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import wattdesk.reports.font.Fonts;

/// A stage with the program's styles and room for one place and its sheets, driven by keys.
public final class PlaceScreen extends DrivenWindow {

    public final Background background;
    public final SheetLayer sheets;
    private final StackPane below = new StackPane();
    private final Stage stage;

    /// `theme` is light, dark or contrast.
    public PlaceScreen(String theme, double width, double height) {
        start();
        background = new Background(trouble -> {
            throw new AssertionError(trouble);
        });
        sheets = onScreen(() -> new SheetLayer(below));
        stage = onScreen(() -> {
            Application.setUserAgentStylesheet(theme.equals("dark")
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            for (Fonts face : Fonts.values()) {
                var _ = Font.loadFont(face.url().toExternalForm(), 14);
            }
            var _ = Font.loadFont(Objects.requireNonNull(PlaceScreen.class.getResource(
                    "/META-INF/resources/materialdesign2/7.4.47/fonts/"
                    + "materialdesignicons-webfont.ttf")).toExternalForm(), 14);
            Stage made = new Stage();
            Scene scene = new Scene(sheets, width, height);
            for (String file : new String[] {theme + ".css", "layout.css"}) {
                scene.getStylesheets().add(Objects.requireNonNull(PlaceScreen.class.getResource(
                        "/wattdesk/shell/" + file)).toExternalForm());
            }
            made.setScene(scene);
            made.show();
            made.requestFocus();
            return made;
        });
    }

    /// Puts a place into the window and enters it.
    public void show(Callable<? extends Place> place) {
        lay(place);
        rest();
    }

    /// As `show`, without waiting for what the place asks for.
    public void lay(Callable<? extends Place> place) {
        onScreen(() -> {
            Place made = place.call();
            below.getChildren().setAll(made.view());
            made.enter();
            return null;
        });
    }

    public void key(KeyCode... keys) {
        robot.push(keys);
        rest();
    }

    public void awaitWords(String part) {
        Awaitility.await("says " + part).atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50)).until(() -> words().contains(part));
    }

    @Override
    protected Stage stage() {
        return stage;
    }

    @Override
    protected int underWay() {
        return background.underWay();
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            return null;
        });
        boolean stopped = background.stop();
        if (!stopped) {
            throw new AssertionError("work of the screen was still under way");
        }
    }
}
