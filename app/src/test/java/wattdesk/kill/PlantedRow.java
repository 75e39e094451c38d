package wattdesk.kill;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import wattdesk.store.SelfTest;

/// Rows as a crash leaves them in one file of hundreds: only the self-test meets them, because a
/// rebuilt file has them no more in the field, but still has what a test planted.
public final class PlantedRow {

    private PlantedRow() {}

    private static boolean inSelfTest() {
        return System.getProperty("sun.java.command", "").startsWith(SelfTest.class.getName());
    }

    /// No update ever comes back.
    public static final class Stuck implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after)
                throws SQLException {
            while (inSelfTest()) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
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
