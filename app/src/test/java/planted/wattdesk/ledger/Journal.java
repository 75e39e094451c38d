package planted.wattdesk.ledger;

import java.sql.Connection;
import planted.wattdesk.quantity.Amount;

/// Breaks: SQL only in store, and threads are never interrupted.
public final class Journal {
    public Connection connection;
    public Amount amount;

    public void stop(Thread thread) {
        thread.interrupt();
    }
}
