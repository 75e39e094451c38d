package wattdesk.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wattdesk.ledger.store.BooksReading;
import wattdesk.ledger.store.LedgerCheck;
import wattdesk.station.Detail.Seen;
import wattdesk.store.Backup;

/// Backups of a station: database, tape and the locked keys. What opens the keys (`station.key`)
/// is not in it, so that a backup on a stick tells nobody anything; it is kept apart, once.
final class Backups {

    private static final Duration OLD = Duration.ofHours(36);

    private final Core core;
    private final Clock clock;
    private final LedgerCheck ledger;
    private final BackupLog log;

    Backups(Core core, Clock clock, LedgerCheck ledger) {
        this.core = core;
        this.clock = clock;
        this.ledger = ledger;
        log = new BackupLog(core.folder().backups().resolve("last.json"));
    }

    /// Returns the verified file.
    Path into(Path folder) throws IOException {
        Instant now = clock.instant();
        try {
            Path made = new Backup(core.database(), core.secrets().users(), core.folder().root(),
                    this::beside, (restored, session) -> ledger.copy(session, tapeIn(restored)))
                    .into(folder, now);
            log.succeeded(made, now);
            return made;
        } catch (IOException | RuntimeException e) {
            log.failed(String.valueOf(e.getMessage()), now);
            throw e;
        }
    }

    private List<Path> beside() {
        List<Path> files = new ArrayList<>();
        files.add(core.folder().secrets());
        try (var tape = Files.list(core.folder().tape())) {
            tape.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Path tapeIn(Path restored) throws IOException {
        Path tape = restored.resolve(core.folder().root().relativize(core.folder().tape()));
        return Files.createDirectories(tape);
    }

    /// Whether there is a young backup that was verified and lies where it was put; a station as
    /// young as that may still wait for its first one.
    Finding finding(int number) throws IOException {
        BackupLog.Last last = log.last().orElse(null);
        if (last == null) {
            return new Finding(number, "backup", young(), false, Seen.NONE);
        }
        Instant verified = last.verified().orElse(null);
        String file = last.file();
        String trouble = last.trouble();
        if (trouble != null) {
            return failed(number, verified == null || file == null
                    ? Detail.of(Seen.BACKUP_NEVER, last.triedAt(), trouble)
                    : Detail.of(Seen.BACKUP_FAILED, last.triedAt(), trouble, verified, file));
        }
        if (file == null || verified == null) {
            return failed(number, Detail.of(Seen.NONE));
        }
        Path there = Path.of(file);
        if (Files.notExists(there) || Files.size(there) != last.bytes()) {
            return failed(number, Detail.of(Seen.BACKUP_GONE, verified, file));
        }
        Duration age = Duration.between(verified, clock.instant());
        return new Finding(number, "backup", age.compareTo(OLD) < 0, true,
                Seen.BACKUP_VERIFIED, there.getFileName(), age.toHours());
    }

    private boolean young() {
        return core.database().read(BooksReading::begun)
                .map(begun -> Duration.between(begun, clock.instant()).compareTo(OLD) < 0)
                .orElse(true);
    }

    private static Finding failed(int number, Detail detail) {
        return new Finding(number, "backup", false, true, detail);
    }
}
