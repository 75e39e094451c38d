package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import wattdesk.ledger.store.FolderTapeDisk;
import wattdesk.ledger.store.OpenBooks;

/// What the commits of sales wrote, written by prepared statements on plain JDBC.
///
/// The same, commit by commit: every row with its contents, every update with the columns that it
/// set (so the same indexes change), one transaction, `CHECKPOINT SYNC` on a privileged connection
/// behind it, then a line as long as the tape's and its force, on the same file system and the same
/// database settings. Not done here, and so the price of a service: nothing is read or decided, no
/// thread is handed anything, nothing is sealed, no text of a statement is drawn up.
final class PlainSales implements AutoCloseable {

    private final Connection sync;
    private final Connection app;
    private final FolderTapeDisk tape;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final PreparedStatement counter;
    private final PreparedStatement moved;
    private final PreparedStatement met;
    private byte[] line = new byte[0];

    /// On a database that is open nowhere else; its user `app` has the rights of a till.
    PlainSales(Path folder) throws SQLException {
        sync = DriverManager.getConnection(OpenBooks.url(folder).privileged(), "sa",
                OpenBooks.USERS.privilegedPassword());
        app = OpenBooks.as(folder, "app", OpenBooks.USERS.appPassword());
        app.setAutoCommit(false);
        tape = new FolderTapeDisk(folder.resolve("tape"));
        counter = app.prepareStatement("update counter set last_number = ? where name = ?");
        moved = app.prepareStatement("update credit_transfer set "
                + String.join(" = ?, ", PlainRows.MOVING) + " = ? where id = ? and state = ?");
        met = app.prepareStatement("update meter set ledger_count = ?, last_balance_fen = ?,"
                + " last_read_at = ? where number = ?");
    }

    /// Seconds that the commits took; each adds that many bytes to the tape.
    double write(List<PlainRows> commits, int tapeBytes) throws Exception {
        line = "x".repeat(tapeBytes).getBytes(StandardCharsets.US_ASCII);
        long start = System.nanoTime();
        for (PlainRows commit : commits) {
            write(commit);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void write(PlainRows commit) throws Exception {
        raise("sequence", commit.sequence());
        for (PlainRows.Row row : commit.rows()) {
            run(insert(row), row.values());
        }
        if (commit.series() != null) {
            raise("receipt:" + commit.series(), commit.receipt());
        }
        if (commit.moved() != null) {
            assertThat(run(moved, commit.moved())).isOne();
        }
        if (commit.met() != null) {
            assertThat(run(met, commit.met())).isOne();
        }
        app.commit();
        if (commit.money()) {
            try (Statement statement = sync.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            tape.append("plain.jsonl", line);
            tape.force("plain.jsonl");
        }
    }

    private void raise(String name, long number) throws SQLException {
        if (run(counter, number, name) == 0) {
            run(insert(new PlainRows.Row("counter", new Object[2])), name, number);
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

    private static int run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }

    @Override
    public void close() throws Exception {
        app.close();
        sync.close();
        tape.close();
    }
}
