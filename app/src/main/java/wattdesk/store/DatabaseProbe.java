package wattdesk.store;

import static wattdesk.store.generated.Tables.STATION;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// Looks at a database file before the station trusts it.
public sealed interface DatabaseProbe {

    /// It opens, and has a station's tables.
    record Sound(ControlTotals totals) implements DatabaseProbe {}

    /// There is no file; a new empty one is never made in its place.
    record Missing() implements DatabaseProbe {}

    /// It opens, and is no station's: cut short, or another file.
    record Empty() implements DatabaseProbe {}

    /// It does not open.
    record Damaged(String detail) implements DatabaseProbe {}

    /// Another process has it open.
    record InUse() implements DatabaseProbe {}

    /// The keys are not those of this file.
    record WrongKeys() implements DatabaseProbe {}

    /// It was written by a newer program.
    record Newer(String version) implements DatabaseProbe {}

    /// It lacks steps of today's schema.
    record Behind(String version) implements DatabaseProbe {}

    /// A step that it has is not the one that this program knows.
    record Changed(String version) implements DatabaseProbe {}

    /// Finds the file's last commit where nobody closed it, looks, and closes it again.
    static DatabaseProbe of(DatabaseUrl url, Users users) {
        if (Files.notExists(url.onDisk())) {
            return new Missing();
        }
        try {
            LastCommit.find(url);
            try (Connection connection = DriverManager.getConnection(
                    url.privileged(), Users.PRIVILEGED, users.privilegedPassword())) {
                return inside(Sessions.of(connection), new Migrations(url, users));
            }
        } catch (SQLException e) {
            return refused(e);
        } catch (DataAccessException | org.flywaydb.core.api.FlywayException e) {
            return new Damaged(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static DatabaseProbe inside(DSLContext session, Migrations migrations) {
        String version = migrations.version();
        if (version.equals("0")) {
            return new Empty();
        }
        return switch (migrations.state()) {
            case NEWER -> new Newer(version);
            case BEHIND -> new Behind(version);
            case CHANGED -> new Changed(version);
            case CURRENT -> session.fetchExists(STATION)
                    ? new Sound(ControlTotals.of(session)) : new Empty();
        };
    }

    private static DatabaseProbe refused(SQLException e) {
        return switch (e.getErrorCode()) {
            case 90020 -> new InUse();
            case 28000 -> new WrongKeys();
            default -> new Damaged(e.getErrorCode() + " "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        };
    }
}
