package wattdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import wattdesk.quantity.BusinessDay;

/// A backup counts only after it was restored: made under a temporary name, restored into an empty
/// folder, opened and checked there, then renamed. Its name carries date, sequence and audit head.
public final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int HEAD_DIGITS = 12;

    private final Database database;
    private final Users users;
    private final Function<DSLContext, String> check;

    /// `check` says what is wrong with a restored copy; empty when nothing is.
    public Backup(Database database, Users users, Function<DSLContext, String> check) {
        this.database = database;
        this.users = users;
        this.check = check;
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
        Path restored = Files.createTempDirectory("wattdesk-restore");
        try {
            long atLeast = database.read(ControlTotals::of).sequence();
            database.backUpTo(draft);
            ControlTotals totals = verified(draft, restored);
            if (totals.sequence() < atLeast) {
                throw new NotVerified("sequence " + totals.sequence() + " < " + atLeast);
            }
            Path named = folder.resolve(name(now, totals));
            return Files.move(draft, named, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            Files.deleteIfExists(draft);
            delete(restored);
        }
    }

    private static String name(Instant now, ControlTotals totals) {
        String head = totals.auditHead();
        return "wattdesk-%s-%09d-%s.zip".formatted(STAMP.format(BusinessDay.wallClock(now)),
                totals.sequence(), head.substring(0, Math.min(HEAD_DIGITS, head.length())));
    }

    private ControlTotals verified(Path zip, Path folder) throws IOException, SQLException {
        unzip(zip, folder);
        DatabaseUrl copy = DatabaseUrl.of(folder.resolve("wattdesk"));
        if (!(DatabaseProbe.of(copy, users) instanceof DatabaseProbe.Sound(var totals))) {
            throw new NotVerified("the copy does not open");
        }
        try (Connection connection = DriverManager.getConnection(
                copy.privileged(), Users.PRIVILEGED, users.privilegedPassword())) {
            String problem = check.apply(Sessions.of(connection));
            if (!problem.isEmpty() || totals.balance() != 0) {
                throw new NotVerified(problem + " balance " + totals.balance());
            }
        }
        return totals;
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                Path plain = Path.of(e.getName()).getFileName();
                long _ = Files.copy(entries, folder.resolve(String.valueOf(plain)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
