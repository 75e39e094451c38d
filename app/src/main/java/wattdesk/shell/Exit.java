package wattdesk.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.stage.Window;

/// The one way out: every window is hidden before the toolkit ends, because ending it under a
/// showing popup crashes the process.
public final class Exit {
    private Exit() {}

    public static void exit() {
        if (Platform.isFxApplicationThread()) {
            hideAll();
            Platform.exit();
        } else {
            Platform.runLater(Exit::exit);
        }
    }

    /// Popups first, then what owns them.
    static void hideAll() {
        List<Window> windows = List.copyOf(Window.getWindows());
        windows.reversed().forEach(Window::hide);
    }
}
