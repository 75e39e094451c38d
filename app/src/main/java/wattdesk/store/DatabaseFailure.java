package wattdesk.store;

import java.io.IOException;
import java.sql.SQLException;

/// The engine refused; for those outside the store rooms it is one more way for a disk to fail.
public final class DatabaseFailure extends IOException {

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
