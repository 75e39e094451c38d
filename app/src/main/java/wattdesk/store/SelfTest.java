package wattdesk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A process of its own that changes rows of the database and takes it back.
///
/// After a crash one file in hundreds has a row that no update ever gets hold of: the thread spins
/// for ever and must not be interrupted. A process can be killed. Exit 0: the rows can be changed.
///
/// It holds the file while it lives, so it ends with the program that started it: that one keeps
/// this one's standard input open.
public final class SelfTest {
    private SelfTest() {}

    private static final int LEFT_ALONE = 4;

    private static final List<String> CHANGES = List.of(
            "update counter set last_number = last_number",
            "update credit_transfer set attempts = attempts where open_state",
            "update meter set address = address",
            "update shift set float_fen = float_fen where closed_at is null");

    /// Argument: the database file without ".mv.db"; on standard input the privileged password.
    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DatabaseUrl url = DatabaseUrl.of(Path.of(arguments[0]));
        String password = input.readLine();
        Thread.ofPlatform().daemon().name("parent").start(() -> endWithParent(input));
        try (Connection connection = DriverManager.getConnection(
                url.privileged(), Users.PRIVILEGED, password)) {
            connection.setAutoCommit(false);
            change(connection);
        } catch (SQLException e) {
            System.err.println(e.getErrorCode() + " " + e.getMessage());
            System.exit(3);
        }
    }

    private static void endWithParent(BufferedReader input) {
        try {
            String line = input.readLine();
            while (line != null) {
                line = input.readLine();
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        Runtime.getRuntime().halt(LEFT_ALONE);
    }

    private static void change(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String change : CHANGES) {
                statement.execute(change);
            }
        } finally {
            connection.rollback();
        }
    }
}
