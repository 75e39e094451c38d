package wattdesk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wattdesk.store.DatabaseUrl;

/// What lies where in a station folder.
public record Folder(Path root) {

    public Folder {
        root = root.toAbsolutePath().normalize();
    }

    public Path databases() {
        return root.resolve("db");
    }

    public DatabaseUrl url() {
        return DatabaseUrl.of(databases().resolve("wattdesk"));
    }

    public Path control() {
        return databases().resolve("control.json");
    }

    public Path tape() {
        return root.resolve("tape");
    }

    public Path backups() {
        return root.resolve("backup");
    }

    public Path logs() {
        return root.resolve("log");
    }

    public Path profiles() {
        return root.resolve("profiles");
    }

    public Path sim() {
        return root.resolve("sim");
    }

    public Path secrets() {
        return root.resolve("station.p12");
    }

    /// The passwords of the meters, apart from the station's own secrets.
    Path meterKeys() {
        return root.resolve("meters.p12");
    }

    KeyPassword keyPassword() {
        return new KeyFile(root.resolve("station.key"));
    }

    public Path lock() {
        return root.resolve("station.lock");
    }

    void make() throws IOException {
        for (Path folder : new Path[] {
            databases(), tape(), backups(), logs(), profiles(), sim()}) {
            Files.createDirectories(folder);
        }
    }
}
