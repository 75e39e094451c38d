package wattdesk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import wattdesk.message.Message;
import wattdesk.store.ControlFile;
import wattdesk.store.ControlTotals;
import wattdesk.store.Database;
import wattdesk.store.DatabaseProbe;
import wattdesk.store.StationRow;

/// Makes a station in an empty folder: folders, secrets, database, its one row, its totals.
///
/// Cut short anywhere, it leaves a folder that does not open and that may be deleted.
final class Creation {

    private final Place place;
    private final Clock clock;

    Creation(Clock clock) {
        this(Place.ofThisMachine(), clock);
    }

    Creation(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /// Empty when the folder now has a station without operators; else why not.
    Optional<Message> make(Path path, boolean practice) {
        Folder folder = new Folder(path);
        try {
            Optional<Message> objection = objection(folder);
            if (objection.isEmpty()) {
                build(folder, practice);
            }
            return objection;
        } catch (IOException | RuntimeException e) {
            System.getLogger(Creation.class.getName())
                    .log(System.Logger.Level.ERROR, "no station was made", e);
            return Optional.of(
                    StationMessages.of(StationMessages.READ_ONLY, String.valueOf(e.getMessage())));
        }
    }

    private Optional<Message> objection(Folder folder) throws IOException {
        if (Files.exists(folder.root())) {
            try (var inside = Files.list(folder.root())) {
                if (inside.findAny().isPresent()) {
                    return Optional.of(
                            StationMessages.of(StationMessages.NOT_EMPTY, folder.root()));
                }
            }
        }
        return place.objection(folder.root());
    }

    /// Takes away what [#make] has just made, nothing else.
    static void undo(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void build(Folder folder, boolean practice) throws IOException {
        folder.make();
        Secrets.make(folder.secrets(), folder.keyPassword());
        Secrets secrets = Secrets.load(folder.secrets(), folder.keyPassword());
        Database.create(folder.url(), secrets.users());
        StationRow.insert(folder.url(), secrets.users(),
                new StationRow(UUID.randomUUID(), clock.instant(), practice));
        if (DatabaseProbe.of(folder.url(), secrets.users())
                instanceof DatabaseProbe.Sound(ControlTotals totals)) {
            new ControlFile(folder.control()).write(new ControlFile.Noted(true, totals, null));
        }
    }
}
