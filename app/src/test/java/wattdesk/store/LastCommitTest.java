package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes that a killed program leaves are those of the file at that moment, so a copy after
/// every commit is as many kills. The file has holes, as every file has that was opened before.
class LastCommitTest {

    private static final int COMMITS = 40;

    @TempDir Path folder;

    @Test
    void everyCommitIsFoundWhereverTheProgramIsKilled() throws Exception {
        for (Killed killed : kills(1)) {
            LastCommit.find(killed.file);
            assertThat(lastRow(killed.file)).as("%s", killed).isEqualTo(killed.acknowledged);
        }
    }

    /// Why all this: should this fail, the engine has learned it, and [LastCommit] may go.
    @Test
    void theEngineAloneMissesSome() throws Exception {
        List<Killed> missed = new ArrayList<>();
        for (Killed killed : kills(1)) {
            if (lastRow(killed.file) < killed.acknowledged) {
                missed.add(killed);
            }
        }
        assertThat(missed).isNotEmpty();
    }

    @Test
    void aFileThatWasClosedIsNotTouched() throws Exception {
        DatabaseUrl url = withHoles(2);
        byte[] before = Files.readAllBytes(url.onDisk());
        LastCommit.find(url);
        assertThat(Files.readAllBytes(url.onDisk())).isEqualTo(before);
    }

    @Test
    void aFileThatStaysOpenElsewhereIsInUseAndLeftAsItIs() throws Exception {
        DatabaseUrl url = withHoles(3);
        try (Connection held = connect(url)) {
            write(held, 99, new Random(3));
            byte[] before = Files.readAllBytes(url.onDisk());
            assertThatThrownBy(() -> LastCommit.find(url)).isInstanceOfSatisfying(
                    SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(90020));
            assertThat(Files.readAllBytes(url.onDisk())).isEqualTo(before);
        }
        assertThat(lastRow(url)).isEqualTo(99);
    }

    @Test
    void whereNoCommitIsFoundTheFileIsNotToBeOpened() throws Exception {
        DatabaseUrl rubbish = DatabaseUrl.of(folder.resolve("rubbish"));
        String text = "not a database".repeat(1000);
        Files.writeString(rubbish.onDisk(), text);
        assertThatThrownBy(() -> LastCommit.find(rubbish)).isInstanceOf(SQLException.class);
        assertThat(rubbish.onDisk()).hasContent(text);
    }

    private record Killed(DatabaseUrl file, long acknowledged) {}

    private List<Killed> kills(long seed) throws SQLException, IOException {
        Random random = new Random(seed);
        DatabaseUrl url = withHoles(seed);
        List<Killed> kills = new ArrayList<>();
        try (Connection connection = connect(url)) {
            for (long row = 1; row <= COMMITS; row++) {
                write(connection, row, random);
                DatabaseUrl left = DatabaseUrl.of(folder.resolve("killed-" + row));
                Files.copy(url.onDisk(), left.onDisk());
                kills.add(new Killed(left, row));
            }
        }
        return kills;
    }

    /// Rows of many sizes, some of them taken away again. What is free may be written to at once; in
    /// a station it may after 45 s.
    private DatabaseUrl withHoles(long seed) throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(folder.resolve("holes-" + seed));
        Random random = new Random(seed);
        try (Connection connection =
                        DriverManager.getConnection(url.creating(), Users.PRIVILEGED, "");
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time 0");
            statement.execute("create table entry(id bigint primary key, text varchar)");
            statement.execute("create table other(id bigint primary key, text varchar)");
            for (int i = 0; i < 60; i++) {
                statement.execute("insert into other values (" + i + ", '"
                        + "x".repeat(random.nextInt(20_000)) + "')");
            }
            statement.execute("delete from other where mod(id, 3) = 0");
        }
        return url;
    }

    private static void write(Connection connection, long row, Random random) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into entry values (" + row + ", '"
                    + "y".repeat(random.nextInt(9_000)) + "')");
        }
    }

    private static long lastRow(DatabaseUrl url) throws SQLException {
        try (Connection connection = connect(url);
                ResultSet rows = connection.createStatement()
                        .executeQuery("select coalesce(max(id), 0) from entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(url.privileged(), Users.PRIVILEGED, "");
    }
}
