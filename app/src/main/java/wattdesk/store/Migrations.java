package wattdesk.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// The steps from an empty database to today's schema, looked at on every start.
public final class Migrations {

    /// Where a database stands against this program.
    public enum State { CURRENT, BEHIND, NEWER, CHANGED }

    private static final String STEPS = "classpath:db/migration";

    private final Flyway flyway;

    public Migrations(DatabaseUrl url, Users users) {
        this(url, users, STEPS);
    }

    /// With steps from elsewhere than the program's own.
    Migrations(DatabaseUrl url, Users users, String... locations) {
        flyway = Flyway.configure()
                .dataSource(url.privileged(), Users.PRIVILEGED, users.privilegedPassword())
                .locations(locations)
                .cleanDisabled(true)
                .load();
    }

    public State state() {
        if (Arrays.stream(flyway.info().applied()).anyMatch(Migrations::fromTheFuture)) {
            return State.NEWER;
        }
        if (flyway.info().pending().length > 0) {
            return State.BEHIND;
        }
        return flyway.validateWithResult().validationSuccessful ? State.CURRENT : State.CHANGED;
    }

    public void migrate() {
        var _ = flyway.migrate();
    }

    /// The version of the schema, "1" and up; "0" before the first migration.
    public String version() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "0" : String.valueOf(current.getVersion());
    }

    private static boolean fromTheFuture(MigrationInfo migration) {
        MigrationState state = migration.getState();
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
