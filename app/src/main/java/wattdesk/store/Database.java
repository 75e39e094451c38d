package wattdesk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The open database of a station and its connections.
///
/// The privileged *sync* connection comes first, with `WRITE_DELAY=0`, and stays: only then does a
/// commit of the others survive a killed process. It does nothing but sync. Maintenance (backup,
/// script) has a connection of its own, so that it never delays a sale (money 7.2).
public final class Database implements Rows, AutoCloseable {

    private static final int READERS = 3;

    private final DatabaseUrl url;
    private final Users users;
    private final PreparedStatement checkpoint;
    private final Connection maintenance;
    private final Connection ledger;
    private final DatabaseThreads readers;
    private final DatabaseThreads desk;
    private final Deque<Connection> opened = new ArrayDeque<>();

    private Database(DatabaseUrl url, Users users) throws SQLException {
        this.url = url;
        this.users = users;
        checkpoint = privileged(url.privileged()).prepareStatement("CHECKPOINT SYNC");
        maintenance = privileged(url.privileged());
        keepNoAnswers(maintenance);
        Rights.grant(maintenance, users);
        ledger = working(Connection.TRANSACTION_READ_COMMITTED);
        List<Connection> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(working(Connection.TRANSACTION_REPEATABLE_READ));
        }
        readers = new DatabaseThreads("database-read", reading);
        desk = new DatabaseThreads("database-desk",
                List.of(working(Connection.TRANSACTION_READ_COMMITTED)));
    }

    /// Opens a file whose schema is current.
    public static Database open(DatabaseUrl url, Users users) throws DatabaseFailure {
        try {
            LastCommit.find(url);
            return new Database(url, users);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The engine keeps the last answer of every prepared query, and whenever that is asked again
    /// looks whether it may still be true. Of what changes all the time it never is.
    private static void keepNoAnswers(Connection privileged) throws SQLException {
        try (Statement statement = privileged.createStatement()) {
            statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }

    /// Makes a new file with today's schema; refuses where one is.
    public static void create(DatabaseUrl url, Users users) throws DatabaseFailure {
        if (url.onDisk().toFile().exists()) {
            throw new IllegalStateException("there is a database already: " + url.onDisk());
        }
        try (Connection first = DriverManager.getConnection(
                url.creating(), Users.PRIVILEGED, users.privilegedPassword())) {
            new Migrations(url, users).migrate();
            Rights.grant(first, users);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The one connection on which the ledger is written; only its writer thread touches it.
    public Connection ledgerConnection() {
        return ledger;
    }

    /// Forces everything committed so far onto the disk. Only the ledger's writer calls this.
    public void sync() throws SQLException {
        checkpoint.execute();
    }

    @Override
    public <T> T read(Function<DSLContext, T> query) {
        return readers.run(query);
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        return desk.run(work);
    }

    /// A zip of the database as it is now, made by the engine while the station goes on.
    public synchronized void backUpTo(Path zip) throws SQLException {
        try (PreparedStatement statement = maintenance.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, zip.toString());
            statement.execute();
        }
    }

    /// Everything as gzipped SQL text: small, and it reads every row.
    public synchronized void scriptTo(Path gzip) throws SQLException {
        try (PreparedStatement statement =
                maintenance.prepareStatement("SCRIPT TO ? COMPRESSION GZIP CHARSET 'UTF-8'")) {
            statement.setString(1, gzip.toString());
            statement.execute();
        }
    }

    public Path file() {
        return url.onDisk();
    }

    /// Ends the threads, then the connections, the sync connection last: with it the file closes.
    @Override
    public void close() {
        readers.close();
        desk.close();
        while (!opened.isEmpty()) {
            closeQuietly(opened.pop());
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "a connection did not close", e);
        }
    }

    private Connection privileged(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(
                address, Users.PRIVILEGED, users.privilegedPassword());
        opened.push(connection);
        return connection;
    }

    private Connection working(int isolation) throws SQLException {
        Connection connection =
                DriverManager.getConnection(url.working(), Users.APP, users.appPassword());
        opened.push(connection);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        return connection;
    }
}
