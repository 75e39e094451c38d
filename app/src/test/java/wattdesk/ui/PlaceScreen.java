package wattdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import wattdesk.reports.font.Fonts;

/// A stage with the program's styles and room for one place and its sheets, driven by keys.
public final class PlaceScreen implements AutoCloseable {

    public final FxRobot robot = new FxRobot();
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

    private static synchronized void start() {
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

    /// Puts a place into the window and enters it.
    public void show(Callable<Place> place) {
        onScreen(() -> {
            Place made = place.call();
            below.getChildren().setAll(made.view());
            made.enter();
            return null;
        });
        rest();
    }

    public Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    public void click(String button) {
        onScreen(() -> {
            ((ButtonBase) Objects.requireNonNull(find(button), button)).fire();
            return null;
        });
        rest();
    }

    public void enter(String field, String text) {
        onScreen(() -> {
            TextInputControl typed = (TextInputControl) Objects.requireNonNull(find(field), field);
            typed.requestFocus();
            typed.setText(text);
            return null;
        });
    }

    public void key(KeyCode... keys) {
        robot.push(keys);
        rest();
    }

    /// Waits until everything asked for has come back, and lays out what it changed.
    public void rest() {
        await("rest", () -> background.underWay() == 0);
        settle();
    }

    private void settle() {
        onScreen(() -> null);
        onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
    }

    public void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20)).until(() -> onScreen(condition));
    }

    /// Every word in sight.
    public String words() {
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

    public void awaitWords(String part) {
        Awaitility.await("says " + part).atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50)).until(() -> words().contains(part));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public void picture(Path file) {
        settle();
        WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
