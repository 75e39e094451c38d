package wattdesk.vending.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wattdesk.ledger.store.FolderTapeDisk;
import wattdesk.ledger.store.OpenBooks;

/// The rows of sales written by prepared statements on JDBC: the same transactions, the same
/// updates, the same syncs, the same number of bytes on a file; nothing is decided or read.
final class PlainSales implements AutoCloseable {

    private static final String LINE = "x".repeat(620) + "\n";

    private final Connection sync;
    private final Connection app;
    private final FolderTapeDisk tape;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final PreparedStatement counter;
    private final PreparedStatement moved;
    private final PreparedStatement met;

    /// On a database that is open nowhere else; its user `app` has the rights of a till.
    PlainSales(Path folder) throws SQLException {
        sync = DriverManager.getConnection(OpenBooks.url(folder).privileged(), "sa",
                OpenBooks.USERS.privilegedPassword());
        app = OpenBooks.as(folder, "app", OpenBooks.USERS.appPassword());
        app.setAutoCommit(false);
        tape = new FolderTapeDisk(folder.resolve("tape"));
        counter = app.prepareStatement("update counter set last_number = ? where name = ?");
        moved = app.prepareStatement("update credit_transfer set attempts = attempts where id = ?");
        met = app.prepareStatement("update meter set ledger_count = ? where number = ?");
    }

    /// Seconds that the commits took.
    double write(List<PlainRows> commits) throws Exception {
        long start = System.nanoTime();
        for (PlainRows commit : commits) {
            write(commit);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void write(PlainRows commit) throws Exception {
        run(counter, commit.sequence(), "sequence");
        for (PlainRows.Row row : commit.rows()) {
            run(insert(row), row.values());
        }
        UUID transfer = commit.movedTransfer();
        if (transfer == null) {
            run(counter, commit.sequence(), "receipt:A-2026");
        } else {
            run(moved, transfer);
            run(met, 31, "000024170093");
        }
        app.commit();
        if (commit.money()) {
            try (Statement statement = sync.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            tape.append("plain.jsonl", LINE.getBytes(StandardCharsets.UTF_8));
            tape.force("plain.jsonl");
        }
    }

    private PreparedStatement insert(PlainRows.Row row) throws SQLException {
        PreparedStatement known = inserts.get(row.table());
        if (known == null) {
            known = app.prepareStatement("insert into " + row.table() + " values ("
                    + String.join(", ", Collections.nCopies(row.values().length, "?")) + ")");
            inserts.put(row.table(), known);
        }
        return known;
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.execute();
    }

    @Override
    public void close() throws Exception {
        app.close();
        sync.close();
        tape.close();
    }
}
