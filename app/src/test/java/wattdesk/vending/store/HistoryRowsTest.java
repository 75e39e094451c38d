package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.OPERATOR;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.ledger.store.LongHistory;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;
import wattdesk.store.Sessions;
import wattdesk.vending.History;
import wattdesk.vending.Invariants;
import wattdesk.vending.Verdict;

/// A history of several parts in the real database: every row comes in one of them, and what is
/// damaged anywhere is found. Damage is planted with the privileged password and taken back.
class HistoryRowsTest {

    private static final int SALES = 1_400;

    @TempDir static Path folder;

    private static Connection connection;

    @BeforeAll
    static void makeHistory() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            int made = open.database.write(session ->
                    session.insertInto(OPERATOR).set(OPERATOR.LOGIN, "cashier")
                            .set(OPERATOR.DISPLAY_NAME, "-").set(OPERATOR.ROLE, "CASHIER")
                            .set(OPERATOR.PASSWORD_HASH, "-").set(OPERATOR.ACTIVE, true)
                            .set(OPERATOR.CREATED_AT, BusinessDay.wallClock(Instant.EPOCH))
                            .execute()
                    + session.insertInto(LINE).set(LINE.NAME, "A").set(LINE.PORT, "-")
                            .set(LINE.SETTINGS, "-").execute());
            assertThat(made).isEqualTo(2);
        }
        String password = OpenBooks.USERS.privilegedPassword();
        LongHistory.add(OpenBooks.url(folder), password, OpenBooks.KEY, folder.resolve("tape"),
                SALES);
        connection = OpenBooks.as(folder, "sa", password);
        execute("set referential_integrity false");
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// On the one connection that sees the damage.
    private static HistoryRows history() {
        return new HistoryRows(new Rows() {
            @Override
            public <T> T read(Function<DSLContext, T> query) {
                return query.apply(Sessions.of(connection));
            }

            @Override
            public <T> T write(Function<DSLContext, T> work) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static List<Verdict> broken() {
        return history().look(new History.Audit(1, null), Invariants::broken);
    }

    @Test
    void everyRowComesOnceAndASaleComesWhole() {
        List<History> parts = new ArrayList<>();
        boolean _ = history().look(null, all -> {
            all.inOrder(parts::add);
            return true;
        });
        assertThat(parts).hasSizeGreaterThan(3);
        Set<UUID> ids = new HashSet<>();
        int[] rows = new int[6];
        for (History part : parts) {
            assertThat(part.transfers()).extracting(History.Transfer::sale).isEqualTo(
                    part.sales().stream().map(History.Sale::id).toList());
            assertThat(part.steps()).hasSize(3 * part.sales().size());
            ids.addAll(part.commandIds());
            rows[0] += part.commandIds().size();
            rows[1] += part.commands().size();
            rows[2] += part.entries().size();
            rows[3] += part.entries().stream().mapToInt(e -> e.lines().size()).sum();
            rows[4] += part.sales().size();
            rows[5] += part.tape().size();
        }
        assertThat(ids).hasSize(3 * SALES);
        assertThat(rows).containsExactly(
                3 * SALES, 3 * SALES, 2 * SALES, 4 * SALES, SALES, 3 * SALES);
        assertThat(broken()).isEmpty();
    }

    /// An id, as the made-up history has them.
    private static String id(int kind) {
        return "'0000000" + kind + "-0000-4000-8000-000000001390'";
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | update posting set amount_fen = 999 where entry = 6 and line_number = 1
            1  | delete from posting where entry = 7
            2  | update posting set amount_fen = 999 where entry = 6 and line_number = 1
            3  | update journal_entry set operator = '' where id = 6
            3  | update posting set account_ref = '' where entry = 7 and line_number = 2
            4  | update tape_event set amount_fen = 999 where sale = 1 and type = 'PAID'
            4  | delete from journal_entry where id = 6
            5  | update posting set amount_fen = 99999999 where entry = 7 and line_number = 1
            6  | update journal_entry set subject = 1 where kind = 'DELIVERED' and id < 7
            7  | update meter set ledger_count = 5
            7  | update credit_transfer set count1 = 900 where id = 5
            8  | update credit_transfer set open_state = true where id = 5
            8  | delete from credit_transfer where id = 5
            9  | update credit_transfer set state = 'REFUSED' where id = 5
            9  | update credit_transfer set sale = 9, state = 'PENDING' where id = 5
            10 | update credit_transfer set unresolved_meter = meter_number where id = 5
            11 | update sale set receipt_number = 100000 where id = 1
            12 | update journal_entry set kind = 'FOREIGN_PURCHASE' where id = 6
            15 | update sale set state = 'VOIDED' where id = 1
            16 | delete from transfer_step where transfer = 5 and step = 1
            17 | update transfer_step set from_state = 'DELIVERED' where transfer = 5 and step = 2
            20 | update journal_entry set sequence = 9000000000 where id = 6
            """)
    void damageIsFoundWhereverItIs(int rule, String sql) throws SQLException {
        String damage = sql;
        for (int kind : new int[] {1, 5, 6, 7, 9}) {
            damage = damage.replaceAll("(id|entry|sale|subject|transfer) ([=<]) " + kind + "\\b",
                    "$1 $2 " + id(kind));
        }
        execute(damage);
        assertThat(broken()).extracting(Verdict::number).contains(rule);
    }
}
