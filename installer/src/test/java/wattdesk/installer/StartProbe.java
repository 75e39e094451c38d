package wattdesk.installer;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Runs a program in its own process, says `READY` on standard output once its window has taken a
/// key and drawn it, and closes the window. First argument: the program's main class. In a
/// rehearsal for the start-up cache it only looks on, so that the cache holds the probe too.
public final class StartProbe {

    static final String READY = "READY";
    /// The field of either program that takes the key.
    static final String FIELD = "login";
    private static final long LOOK_EVERY_MILLIS = 2;
    private static final String REHEARSAL = "rehearse";
    private static volatile boolean done;
    private static boolean rehearsal;

    private StartProbe() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        rehearsal = Arrays.asList(args).contains(REHEARSAL);
        Thread watch = new Thread(StartProbe::watch, "probe");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[0]).getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    }

    private static void watch() {
        while (!done) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
                Platform.runLater(StartProbe::look);
            } catch (IllegalStateException notStarted) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void look() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (!done && window.isShowing() && window.getScene() != null) {
                look(window.getScene());
            }
        }
    }

    private static void look(Scene scene) {
        if (scene.getRoot().lookup("#" + FIELD) instanceof TextField field && field.isFocused()
                && (rehearsal || typed(field))) {
            done = true;
            scene.addPostLayoutPulseListener(new Told(scene));
            Platform.requestNextPulse();
        }
    }

    private static boolean typed(TextField field) {
        EventTarget target = field;
        javafx.event.Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, "a", "a",
                KeyCode.UNDEFINED, false, false, false, false));
        return field.getText().equals("a");
    }

    /// Tells once, then ends the program as a person would.
    private record Told(Scene scene) implements Runnable {

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            System.out.println(READY);
            System.out.flush();
            if (!rehearsal) {
                Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            }
        }
    }
}
