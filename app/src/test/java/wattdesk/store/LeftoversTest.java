package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power fails, and of the commits that nobody had forced the disk kept later ones and lost the
/// first. The program starts, commits once, and is killed: that commit is found again, whatever the
/// later ones look like.
class LeftoversTest {

    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;
    private static final int COMMITS = 16;
    private static final long NEW_ROW = 1000;

    @TempDir Path folder;

    /// What the first start does with the file before it opens it.
    private interface Start {
        void on(DatabaseUrl file) throws SQLException;
    }

    @Test
    void leftoversOfAPowerCutAreNeverTakenForTheNewestCommit() throws Exception {
        assertThat(wronged(LastCommit::find)).isEmpty();
    }

    /// Why they are struck out: the same, but found and closed only.
    @Test
    void leftoversThatAreNotStruckOutAreTakenForIt() throws Exception {
        assertThat(wronged(LeftoversTest::findAndClose)).isNotEmpty();
    }

    @Test
    void nothingIsStruckOutOfAFileThatOnlyWasKilled() throws Exception {
        List<byte[]> commits = commits();
        DatabaseUrl killed = put("killed", commits.getLast());
        try (MVStore found = opener(killed).readOnly().open()) {
            assertThat(new Leftovers(found).strike(killed)).isZero();
        }
        assertThat(Files.readAllBytes(killed.onDisk())).isEqualTo(commits.getLast());
    }

    private static void findAndClose(DatabaseUrl file) {
        opener(file).open().close();
    }

    private static MVStore.Builder opener(DatabaseUrl file) {
        return new MVStore.Builder()
                .fileName(file.inEngine()).recoveryMode().autoCommitDisabled();
    }

    private List<String> wronged(Start start) throws Exception {
        List<byte[]> commits = commits();
        List<String> wronged = new ArrayList<>();
        int tried = 0;
        for (int last = 1; last < COMMITS - 2; last++) {
            DatabaseUrl cut = put("cut", powerCut(commits, last));
            start.on(cut);
            byte[] after = killedAfterOneCommit(cut, last);
            if (after != null) {
                tried++;
                String found = found(put("killed", after));
                if (!found.equals(last + 1 + " rows to " + NEW_ROW)) {
                    wronged.add("cut after " + last + ": " + found);
                }
            }
        }
        assertThat(tried).isGreaterThan(COMMITS / 2);
        return wronged;
    }

    private static String found(DatabaseUrl file) {
        try {
            LastCommit.find(file);
            try (Connection connection = connect(file);
                    Statement ask = connection.createStatement();
                    ResultSet row = ask.executeQuery("select count(text), max(id) from entry")) {
                row.next();
                return row.getLong(1) + " rows to " + row.getLong(2);
            }
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Null where a later commit had written over what the last one still needed.
    private static byte @Nullable [] killedAfterOneCommit(DatabaseUrl file, int expected)
            throws Exception {
        try (Connection connection = connect(file); Statement ask = connection.createStatement();
                ResultSet last = ask.executeQuery("select coalesce(max(id), 0) from entry")) {
            last.next();
            if (last.getLong(1) != expected) {
                return null;
            }
            write(connection, NEW_ROW, new Random(expected));
            return Files.readAllBytes(file.onDisk());
        }
    }

    /// All of the file up to that commit, nothing of the next one, and all that came behind it.
    private static byte[] powerCut(List<byte[]> commits, int last) {
        byte[] image = commits.get(last).clone();
        for (int later = last + 2; later < commits.size(); later++) {
            byte[] before = commits.get(later - 1);
            byte[] after = commits.get(later);
            image = after.length > image.length ? Arrays.copyOf(image, after.length) : image;
            for (int at = HEADERS; at < after.length; at += BLOCK) {
                if (at >= before.length || !Arrays.equals(
                        before, at, at + BLOCK, after, at, at + BLOCK)) {
                    System.arraycopy(after, at, image, at, BLOCK);
                }
            }
        }
        return image;
    }

    /// The file after each commit of a row, from none to all. It has holes, as every file has that
    /// was opened before. What is free may be written to at once; in a station it may after 45 s.
    private List<byte[]> commits() throws Exception {
        DatabaseUrl url = DatabaseUrl.of(folder.resolve("station"));
        Files.deleteIfExists(url.onDisk());
        Random random = new Random(1);
        List<byte[]> commits = new ArrayList<>();
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
        try (Connection connection = connect(url)) {
            commits.add(Files.readAllBytes(url.onDisk()));
            for (long row = 1; row <= COMMITS; row++) {
                write(connection, row, random);
                commits.add(Files.readAllBytes(url.onDisk()));
            }
        }
        return commits;
    }

    private DatabaseUrl put(String name, byte[] content) throws IOException {
        DatabaseUrl url = DatabaseUrl.of(folder.resolve(name));
        Files.write(url.onDisk(), content);
        return url;
    }

    private static void write(Connection connection, long row, Random random)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into entry values (" + row + ", '"
                    + "y".repeat(random.nextInt(9_000)) + "')");
        }
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(url.privileged(), Users.PRIVILEGED, "");
    }
}
