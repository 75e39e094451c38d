package wattdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import wattdesk.quantity.BusinessDay;

/// A backup counts only after it was restored: made under a temporary name, restored into an empty
/// folder, opened and checked there, then renamed. Its name carries date, sequence and audit head.
///
/// It lies in the zip as in the station's folder. What lies beside the database is copied first:
/// a start brings a tape that is a little behind forward again.
public final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int HEAD_DIGITS = 12;

    private final Database database;
    private final Users users;
    private final Path root;
    private final Supplier<List<Path>> beside;
    private final Check check;

    /// `root` is the folder that names in the zip are relative to; `beside` are the files that go
    /// with the database.
    public Backup(Database database, Users users, Path root, Supplier<List<Path>> beside,
            Check check) {
        this.database = database;
        this.users = users;
        this.root = root;
        this.beside = beside;
        this.check = check;
    }

    /// Judges a restored copy.
    @FunctionalInterface
    public interface Check {
        /// What is wrong with it; empty when nothing is.
        String problem(Path restored, DSLContext session) throws IOException;
    }

    /// A restored copy was not what the station has.
    public static final class NotVerified extends IOException {
        NotVerified(String detail) {
            super(detail);
        }
    }

    /// Returns the verified file. Earlier backups stay; on any failure nothing new is left behind.
    public Path into(Path folder, Instant now) throws IOException {
        Files.createDirectories(folder);
        Path draft = folder.resolve(".wattdesk-" + now.toEpochMilli() + ".part");
        Path work = Files.createTempDirectory("wattdesk-restore");
        try {
            ControlTotals before = database.read(ControlTotals::of);
            write(draft, work.resolve("engine.zip"));
            ControlTotals totals = verified(draft, work.resolve("restored"));
            String lacks = totals.shortOf(before);
            if (!lacks.isEmpty()) {
                throw new NotVerified(lacks);
            }
            Path named = folder.resolve(name(now, totals));
            return Files.move(draft, named, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            Files.deleteIfExists(draft);
            delete(work);
        }
    }

    private void write(Path draft, Path engine) throws IOException, SQLException {
        try (BackupZip zip = new BackupZip(draft, root)) {
            for (Path file : beside.get()) {
                zip.add(file);
            }
            database.backUpTo(engine);
            zip.addInside(engine, database.file());
        }
    }

    private static String name(Instant now, ControlTotals totals) {
        String head = totals.auditHead();
        return "wattdesk-%s-%09d-%s.zip".formatted(STAMP.format(BusinessDay.wallClock(now)),
                totals.sequence(), head.substring(0, Math.min(HEAD_DIGITS, head.length())));
    }

    private ControlTotals verified(Path draft, Path restored) throws IOException, SQLException {
        BackupZip.unpack(draft, restored);
        Path file = restored.resolve(root.relativize(database.file()));
        String name = String.valueOf(file.getFileName());
        DatabaseUrl copy = DatabaseUrl.of(
                file.resolveSibling(name.substring(0, name.indexOf('.'))));
        if (!(DatabaseProbe.of(copy, users) instanceof DatabaseProbe.Sound(var totals))) {
            throw new NotVerified("the copy does not open");
        }
        try (Connection connection = DriverManager.getConnection(
                copy.privileged(), Users.PRIVILEGED, users.privilegedPassword())) {
            String problem = check.problem(restored, Sessions.of(connection));
            if (!problem.isEmpty() || totals.balance() != 0) {
                throw new NotVerified(problem + " balance " + totals.balance());
            }
        }
        return totals;
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
