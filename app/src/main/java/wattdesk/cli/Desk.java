package wattdesk.cli;

import java.nio.file.Path;
import wattdesk.station.Station;

/// What every command works with.
record Desk(Terminal terminal, Globals globals, Opener stations) {

    boolean json() {
        return globals.json();
    }

    Path folder() {
        return globals.folder(StationFolder.ofThisMachine());
    }

    /// The station of this command; the command closes it.
    Station open() {
        return stations.open(folder(), terminal);
    }
}
