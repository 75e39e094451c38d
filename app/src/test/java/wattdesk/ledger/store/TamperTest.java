package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with the privileged password changes rows: the checks find it.
class TamperTest {

    @TempDir Path folder;

    @BeforeEach
    void sell() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            for (int i = 1; i <= 5; i++) {
                open.books.commit(OpenBooks.sale(UUID.randomUUID(), i));
            }
        }
    }

    @Test
    void untouchedBooksPassEveryCheck() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEditedAuditRowIsFoundAtItsPlace() throws Exception {
        asAdministrator("update audit set detail = 'fen=900' where sequence = 3");
        assertThat(problems()).contains("EDITED at sequence 3");
    }

    @Test
    void aRemovedAuditRowIsFound() throws Exception {
        asAdministrator("delete from audit where sequence = 3");
        assertThat(problems()).contains("WRONG_PREDECESSOR at sequence 4");
    }

    @Test
    void aChangedAmountIsFound() throws Exception {
        asAdministrator("update posting set amount_fen = amount_fen + 1 where amount_fen > 0");
        assertThat(problems()).contains("5 entries do not sum to zero");
    }

    @Test
    void bothSidesChangedAreFoundByTheTape() throws Exception {
        asAdministrator("update tape_event set amount_fen = 900 where sequence = 2");
        assertThat(problems()).contains("tape and database differ");
    }

    private String problems() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            LedgerCheck check = new LedgerCheck(open.tape, OpenBooks.KEY);
            String audit = check.auditOf(open.database).problem();
            return check.balanceOf(open.database) + (audit == null ? "" : audit)
                    + check.tapeOf(open.database);
        }
    }

    private void asAdministrator(String sql) throws SQLException {
        try (Connection sa = OpenBooks.as(folder, "sa", OpenBooks.USERS.privilegedPassword());
                Statement statement = sa.createStatement()) {
            statement.execute(sql);
        }
    }
}
