package wattdesk.station.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TimeGuard;
import wattdesk.operator.Actor;
import wattdesk.station.Finding;
import wattdesk.station.Station;

/// The health page's only door to services; blocks.
final class HealthInteractor {

    private final Station station;
    private final Actor actor;

    HealthInteractor(Station station, Actor actor) {
        this.station = station;
        this.actor = actor;
    }

    List<Finding> health() {
        return station.health();
    }

    List<Finding> check() {
        return station.check();
    }

    TimeGuard.@Nullable SetBack clockBehind() {
        return station.timeGuard().setBack();
    }

    TimeGuard.Confirmed confirmClock(UUID command) {
        return station.timeGuard().confirm(command, actor);
    }

    Path backUp() throws IOException {
        return station.backUp(Files.createDirectories(station.folder().resolve("backup")));
    }
}
