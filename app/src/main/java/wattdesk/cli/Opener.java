package wattdesk.cli;

import java.nio.file.Path;
import wattdesk.station.Station;

/// How commands come to an open station.
@FunctionalInterface
interface Opener {

    /// Opens the station in that folder, or throws the [CommandFault] that says why not. What the
    /// start found and put right is told on the terminal.
    Station open(Path folder, Terminal terminal);
}
