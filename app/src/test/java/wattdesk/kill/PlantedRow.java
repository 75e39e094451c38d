package wattdesk.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import wattdesk.store.SelfTest;

/// Rows as a crash leaves them in one file of hundreds: only the self-test meets them, because a
/// rebuilt file has them no more in the field, but still has what a test planted.
public final class PlantedRow {

    private PlantedRow() {}

    private static final String SELF_TEST = SelfTest.class.getName() + " ";

    private static boolean inSelfTest() {
        return System.getProperty("sun.java.command", "").startsWith(SELF_TEST);
    }

    /// What lies beside the database as soon as a self-test is stuck.
    static Path mark(Path database) {
        return database.resolveSibling("stuck");
    }

    /// No update ever comes back.
    public static final class Stuck implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after)
                throws SQLException {
            try {
                if (inSelfTest()) {
                    Files.writeString(mark(Path.of(System.getProperty("sun.java.command")
                            .substring(SELF_TEST.length()))), "");
                }
                while (inSelfTest()) {
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException e) {
                throw new SQLException(e);
            }
        }
    }

    /// Every update is refused.
    public static final class Refusing implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after)
                throws SQLException {
            if (inSelfTest()) {
                throw new SQLException("planted");
            }
        }
    }
}
