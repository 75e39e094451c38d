package wattdesk.station.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wattdesk.station.Finding;
import wattdesk.station.Station;

/// The health page's only door to services; blocks.
final class HealthInteractor {

    private final Station station;

    HealthInteractor(Station station) {
        this.station = station;
    }

    List<Finding> health() {
        return station.health();
    }

    List<Finding> check() {
        return station.check();
    }

    Path backUp() throws IOException {
        return station.backUp(Files.createDirectories(station.folder().resolve("backup")));
    }
}
