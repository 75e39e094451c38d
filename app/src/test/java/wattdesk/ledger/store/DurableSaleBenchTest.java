package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;

/// A durable sale through the books (transaction, audit chain, sync, tape) against the same rows by
/// prepared statements on plain JDBC with the same sync and the same bytes on a file.
@Tag("bench")
class DurableSaleBenchTest {

    private static final int ROUNDS = 9;
    private static final int SALES = 60;
    private static final int WARM_UP = 15;
    private static final String LINE = "x".repeat(620) + "\n";

    @TempDir Path temp;

    @Test
    void salesThroughTheBooksAgainstPlainJdbc() throws Exception {
        Path ours = Files.createDirectories(temp.resolve("books"));
        Path plain = Files.createDirectories(temp.resolve("plain"));
        OpenBooks.in(plain).close();
        double[] ratios = new double[ROUNDS];
        double[] books = new double[ROUNDS];
        double[] raw = new double[ROUNDS];
        try (OpenBooks open = OpenBooks.in(ours); Plain jdbc = new Plain(plain)) {
            for (int i = 0; i < WARM_UP; i++) {
                double _ = books(open) + jdbc.sell();
            }
            for (int i = 0; i < ROUNDS; i++) {
                books[i] = SALES / books(open);
                raw[i] = SALES / jdbc.sell();
                ratios[i] = books[i] / raw[i];
            }
        }
        for (double[] figures : List.of(ratios, books, raw)) {
            Arrays.sort(figures);
        }
        System.out.printf("durable sale: %d rounds of %d; books %.0f/s, JDBC %.0f/s, ratio median"
                + " %.2f (%.2f to %.2f), goal 0.60%n", ROUNDS, SALES, books[ROUNDS / 2],
                raw[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
    }

    private static double books(OpenBooks open) {
        List<Change> sales = new ArrayList<>();
        for (int i = 1; i <= SALES; i++) {
            sales.add(OpenBooks.sale(UUID.randomUUID(), i));
        }
        long start = System.nanoTime();
        for (Change sale : sales) {
            assertThat(open.books.commit(sale)).isInstanceOf(Commit.Done.class);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// The same rows, the same syncs, nothing else.
    private static final class Plain implements AutoCloseable {

        private final Connection sync;
        private final Connection app;
        private final FolderTapeDisk tape;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private long number;

        Plain(Path folder) throws SQLException {
            sync = DriverManager.getConnection(OpenBooks.url(folder).privileged(), "sa",
                    OpenBooks.USERS.privilegedPassword());
            app = OpenBooks.as(folder, "app", OpenBooks.USERS.appPassword());
            app.setAutoCommit(false);
            tape = new FolderTapeDisk(folder.resolve("tape"));
            for (String sql : new String[] {
                "update counter set last_number = ? where name = ?",
                "insert into command values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                "insert into journal_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                "insert into posting values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)",
                "insert into tape_event values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                "insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?)"}) {
                statements.add(app.prepareStatement(sql));
            }
        }

        double sell() throws Exception {
            long start = System.nanoTime();
            for (int i = 0; i < SALES; i++) {
                one(++number);
            }
            return (System.nanoTime() - start) / 1e9;
        }

        private void one(long n) throws Exception {
            UUID sale = UUID.randomUUID();
            OffsetDateTime at = OffsetDateTime.now(ZoneOffset.ofHours(8));
            UUID entry = UUID.randomUUID();
            String mac = "0".repeat(64);
            run(0, n, "sequence");
            run(0, n, "receipt:A-2026");
            run(1, sale, mac, n, "A-2026", n, at, at.toLocalDate(), "system", null, false, false);
            run(2, entry, n, "PAID", sale, "000024170093", "3-1204", "system", "system", null,
                    at.toLocalDate(), at, null, null, false);
            run(3, entry, 1, "SAFE", "1", n, entry, 2, "METER_PENDING", "000024170093", -n);
            run(4, n, 1, "PAID", sale, sale, "100001", "000024170093", n, null);
            run(5, n, at, "system", null, "SELL", sale.toString(), "fen", mac, mac);
            app.commit();
            try (Statement statement = sync.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            tape.append("plain.jsonl", LINE.getBytes(StandardCharsets.UTF_8));
            tape.force("plain.jsonl");
        }

        private void run(int which, Object... values) throws SQLException {
            PreparedStatement statement = statements.get(which);
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
}
