package wattdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import wattdesk.ledger.Failpoint;

/// Makes a new file out of everything that the old one holds, by way of SQL text.
///
/// The old file is kept under another name; nothing is swapped unless both have the same totals.
public final class Rebuild {

    private static final String READY = "-ready";

    private final DatabaseUrl url;
    private final Users users;

    public Rebuild(DatabaseUrl url, Users users) {
        this.url = url;
        this.users = users;
    }

    /// The two files differ, or the old one cannot be read through.
    public static final class NotPossible extends Exception {
        NotPossible(String detail) {
            super(detail);
        }
    }

    /// A swap that a crash cut in two is finished; nothing happens otherwise.
    public void finishSwap() throws IOException {
        Path ready = ready().onDisk();
        if (Files.notExists(url.onDisk()) && Files.exists(ready)) {
            Lasting.move(ready, url.onDisk());
        }
    }

    /// Returns where the old file is kept.
    public Path run(String stamp) throws IOException, NotPossible {
        Path script = Files.createTempFile(url.file().getParent(), "rebuild", ".sql.gz");
        DatabaseUrl fresh = DatabaseUrl.of(sibling("-rebuilt-" + stamp));
        try {
            ControlTotals before = scriptOut(script);
            ControlTotals after = scriptIn(fresh, script);
            if (!before.equals(after)) {
                throw new NotPossible("totals differ: " + before + " and " + after);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            Files.deleteIfExists(script);
        }
        Lasting.move(fresh.onDisk(), ready().onDisk());
        Failpoint.BEFORE_SWAP.pass();
        Path kept = url.onDisk().resolveSibling("wattdesk-" + stamp + ".mv.db.old");
        Lasting.move(url.onDisk(), kept);
        Failpoint.AMID_SWAP.pass();
        finishSwap();
        return kept;
    }

    private ControlTotals scriptOut(Path script) throws SQLException {
        try (Connection old = open(url.privileged());
                PreparedStatement statement = old.prepareStatement(
                        "SCRIPT TO ? COMPRESSION GZIP CHARSET 'UTF-8'")) {
            statement.setString(1, script.toString());
            statement.execute();
            return ControlTotals.of(Sessions.of(old));
        }
    }

    private ControlTotals scriptIn(DatabaseUrl fresh, Path script) throws SQLException {
        try (Connection created = open(fresh.creating());
                PreparedStatement statement = created.prepareStatement(
                        "RUNSCRIPT FROM ? COMPRESSION GZIP CHARSET 'UTF-8'")) {
            statement.setString(1, script.toString());
            statement.execute();
            return ControlTotals.of(Sessions.of(created));
        }
    }

    private Connection open(String address) throws SQLException {
        return DriverManager.getConnection(
                address, Users.PRIVILEGED, users.privilegedPassword());
    }

    private DatabaseUrl ready() {
        return DatabaseUrl.of(sibling(READY));
    }

    private Path sibling(String ending) {
        return url.file().resolveSibling(url.file().getFileName() + ending);
    }
}
