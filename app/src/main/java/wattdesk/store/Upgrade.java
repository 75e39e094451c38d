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

/// Brings a file of an older program to today's schema, after a copy of it was made.
public final class Upgrade {

    private final DatabaseUrl url;
    private final Users users;

    public Upgrade(DatabaseUrl url, Users users) {
        this.url = url;
        this.users = users;
    }

    /// The copy stays in the folder, whatever becomes of the migration.
    public void run(Path backups, String stamp) throws IOException {
        Files.createDirectories(backups);
        Migrations migrations = new Migrations(url, users);
        Path draft = backups.resolve(".upgrade.part");
        try (Connection connection = DriverManager.getConnection(
                        url.privileged(), Users.PRIVILEGED, users.privilegedPassword());
                PreparedStatement statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, draft.toString());
            statement.execute();
            Files.move(draft, backups.resolve("wattdesk-before-upgrade-from-"
                    + migrations.version() + "-" + stamp + ".zip"),
                    StandardCopyOption.ATOMIC_MOVE);
            migrations.migrate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        Failpoint.AFTER_MIGRATION.pass();
    }
}
