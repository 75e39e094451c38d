package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown. Asked before JavaFX starts, which would end the process.
record Display(Map<String, String> environment, String osName, Path sockets, Path socketTable) {

    static Display ofThisMachine() {
        return new Display(System.getenv(), System.getProperty("os.name", ""),
                Path.of("/tmp/.X11-unix"), Path.of("/proc/net/unix"));
    }

    /// Lets windows be drawn unseen on a machine without a display; before the toolkit starts.
    static void headlessWhereThereIsNone() {
        if (!ofThisMachine().present()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    /// Windows and macOS always have one. On Linux a local display counts only when its server is
    /// there: a stale DISPLAY is common in containers.
    boolean present() {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        String name = environment.getOrDefault("DISPLAY", "");
        int colon = name.lastIndexOf(':');
        if (colon < 0) {
            return false;
        }
        boolean local = name.substring(0, colon).isEmpty() || name.startsWith("unix");
        return !local || served("X" + name.substring(colon + 1).replaceFirst("\\..*", ""));
    }

    private boolean served(String socket) {
        if (Files.exists(sockets.resolve(socket))) {
            return true;
        }
        try {
            return Files.readString(socketTable).contains("@" + sockets.resolve(socket));
        } catch (IOException e) {
            return false;
        }
    }
}
