package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.store.DatabaseUrl;

/// What the user of daily work may not do, whatever the program tries.
class RightsTest {

    private static final int NO_RIGHT = 90096;
    private static final int NO_ADMINISTRATOR = 90040;

    @TempDir Path folder;

    @BeforeEach
    void sell() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            open.books.commit(OpenBooks.sale(UUID.randomUUID(), 100));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "command", "tape_event", "journal_entry", "posting", "audit", "approval",
        "clock_confirmation", "closed_day", "transfer_step", "transfer_frame",
        "meter_reading", "billing_item", "charge", "charge_line", "step_decision",
        "foreign_purchase", "receipt_print", "setting", "station", "tariff", "tariff_version",
        "tariff_rehearsal", "tariff_rehearsal_account", "supplier_bill", "lawful_price"})
    void ledgerAuditAndLogsAreNeverUpdatedOrDeleted(String table) throws Exception {
        assertThat(codeOf("delete from " + table)).isEqualTo(NO_RIGHT);
        assertThat(codeOf("update " + table + " set " + columnOf(table) + " = null"))
                .isEqualTo(NO_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counter", "sale", "credit_transfer", "operator", "shift", "meter",
        "tariff_draft", "meter_standing", "account_standing", "billing_run", "billing_problem",
        "reading_gap"})
    void statesAreNeverDeleted(String table) throws Exception {
        assertThat(codeOf("delete from " + table)).isEqualTo(NO_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "checkpoint sync", "backup to 'x.zip'", "script to 'x.sql'", "shutdown",
        "create alias x for \"java.lang.Math.abs\"", "runscript from 'x.sql'",
        "call file_read('x')", "call csvwrite('x', 'select 1')", "set write_delay 500"})
    void administrationIsRefused(String statement) throws Exception {
        assertThat(codeOf(statement)).isEqualTo(NO_ADMINISTRATOR);
    }

    @Test
    void aPlainUserCannotAskForTheDurableSetting() {
        DatabaseUrl url = OpenBooks.url(folder);
        SQLException refused = catchThrowableOfType(SQLException.class, () -> {
            java.sql.DriverManager.getConnection(
                    url.privileged(), "app", OpenBooks.USERS.appPassword()).close();
        });
        assertThat(refused.getErrorCode()).isEqualTo(NO_ADMINISTRATOR);
    }

    private String columnOf(String table) throws SQLException {
        try (Connection app = app(); Statement statement = app.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            return rows.getMetaData().getColumnName(1);
        }
    }

    private int codeOf(String sql) throws SQLException {
        try (Connection app = app(); Statement statement = app.createStatement()) {
            statement.execute(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    private Connection app() throws SQLException {
        return OpenBooks.as(folder, "app", OpenBooks.USERS.appPassword());
    }
}
