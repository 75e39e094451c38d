package wattdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import wattdesk.ledger.Failpoint;
import wattdesk.store.generated.Tables;

/// Brings a file of an older program to today's schema, after a copy of it was made.
public final class Upgrade {

    private final DatabaseUrl url;
    private final Users users;
    private final Migrations migrations;

    public Upgrade(DatabaseUrl url, Users users) {
        this(url, users, new Migrations(url, users));
    }

    Upgrade(DatabaseUrl url, Users users, Migrations migrations) {
        this.url = url;
        this.users = users;
        this.migrations = migrations;
    }

    /// The copy is opened before anything changes, and stays in the folder, whatever becomes of the
    /// migration.
    public void run(Path backups, String stamp) throws IOException {
        Files.createDirectories(backups);
        Path draft = backups.resolve(".upgrade.part");
        try (Connection connection = DriverManager.getConnection(
                        url.privileged(), Users.PRIVILEGED, users.privilegedPassword());
                PreparedStatement statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, draft.toString());
            statement.execute();
            requireOpens(draft);
            Files.move(draft, backups.resolve("wattdesk-before-upgrade-from-"
                    + migrations.version() + "-" + stamp + ".zip"),
                    StandardCopyOption.ATOMIC_MOVE);
            migrations.migrate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            Files.deleteIfExists(draft);
        }
        Failpoint.AFTER_MIGRATION.pass();
    }

    private void requireOpens(Path draft) throws IOException, SQLException {
        Path restored = Files.createTempDirectory("wattdesk-upgrade");
        try {
            BackupZip.unpack(draft, restored.resolve("copy"));
            DatabaseUrl copy = DatabaseUrl.of(
                    restored.resolve("copy").resolve(url.file().getFileName()));
            try (Connection connection = DriverManager.getConnection(
                    copy.privileged(), Users.PRIVILEGED, users.privilegedPassword())) {
                if (!Sessions.of(connection).fetchExists(Tables.STATION)) {
                    throw new Backup.NotVerified("the copy before the upgrade is empty");
                }
            }
        } finally {
            Backup.delete(restored);
        }
    }
}
