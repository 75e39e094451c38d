package wattdesk.installer;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Runs a program in its own process, says `READY` on standard output once its window has taken a
/// key and drawn it, and closes the window. First argument: the program's main class.
public final class StartProbe {

    static final String READY = "READY";
    private static final long LOOK_EVERY_MILLIS = 2;
    private static volatile boolean done;

    private StartProbe() {}

    public static void main(String[] args) throws ReflectiveOperationException {
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
        Node bare = scene.getRoot().lookup("#" + BareWindow.ID);
        boolean taken = bare != null || scene.getRoot().lookup("#login") instanceof TextField login
                && login.isFocused() && typed(login);
        if (taken) {
            done = true;
            scene.addPostLayoutPulseListener(new Told(scene, bare != null));
            Platform.requestNextPulse();
        }
    }

    private static boolean typed(TextField login) {
        EventTarget target = login;
        javafx.event.Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, "a", "a",
                KeyCode.UNDEFINED, false, false, false, false));
        return login.getText().equals("a");
    }

    /// Tells once, then ends the program as a person would.
    private record Told(Scene scene, boolean bare) implements Runnable {

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            System.out.println(READY);
            System.out.flush();
            Platform.runLater(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                if (bare) {
                    Platform.exit();
                }
            });
        }
    }
}
