package wattdesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the user's station lives when nobody names a folder.
record StationFolder(Map<String, String> environment, Properties system) {

    static StationFolder ofThisMachine() {
        return new StationFolder(System.getenv(), System.getProperties());
    }

    boolean windows() {
        return system.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }

    Path standard() {
        String home = system.getProperty("user.home", ".");
        if (windows()) {
            String local = environment.get("LOCALAPPDATA");
            return blank(local) ? Path.of(home, "AppData", "Local", "Wattdesk")
                    : Path.of(local, "Wattdesk");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return blank(xdg) ? Path.of(home, ".local", "share", "wattdesk") : Path.of(xdg, "wattdesk");
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
