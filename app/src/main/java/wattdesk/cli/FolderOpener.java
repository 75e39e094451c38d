package wattdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import wattdesk.message.Message;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// Opens station folders for commands, with the log in the folder and what the start found on
/// standard error.
record FolderOpener(Clock clock) implements Opener {

    @Override
    public Station open(Path folder, Terminal terminal) {
        logInto(folder);
        return switch (new Stations(clock).open(folder)) {
            case OpenResult.Opened opened -> {
                opened.notes().forEach(terminal::tell);
                opened.station().receipts().speak(terminal.language());
                yield opened.station();
            }
            case OpenResult.Refused refused -> throw fault(refused.why(), folder).thrown();
        };
    }

    static void logInto(Path folder) {
        Path log = folder.resolve("log");
        if (Files.isDirectory(log) && Files.isWritable(log)) {
            Logs.into(log);
        }
    }

    /// The station's own codes, with the exit code that fits them.
    static Fault fault(Message why, Path folder) {
        Fault fault = switch (why.code()) {
            case "WD-4001" -> Fault.told(Exit.REFUSED, why).as("STATION_OPEN");
            case "WD-4002", "WD-4024" -> Fault.told(Exit.USAGE, why);
            case "WD-4004", "WD-4005", "WD-4021", "WD-4022" -> Fault.told(Exit.REFUSED, why);
            default -> Fault.told(Exit.DEVICE, why);
        };
        return fault.with("folder", folder.toString());
    }
}
