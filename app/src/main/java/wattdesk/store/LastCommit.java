package wattdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;

/// Finds the last commit of a file that no program closed, before the engine opens it.
///
/// The engine's own recovery starts at the chunk that the file's header names. It writes the header
/// before it remembers the chunk just written, so the header names the one before, and a commit
/// that lies in a hole can be missed with all that follow it: whole in the file, forced onto the
/// disk, and gone after a kill. Its slow recovery walks over every block and misses none, so a file
/// that was not closed always takes that way (decision 0045). Costs nothing for one that was.
final class LastCommit {
    private LastCommit() {}

    private static final int HEADER_BYTES = 4096;
    private static final String CLOSED = ",clean:1,";
    private static final int IN_USE = 90020;
    private static final Duration WAIT = Duration.ofMillis(20);
    private static final int MOST_WAITS = 100;

    /// Leaves the file closed and whole. One that another process holds is waited for a little: the
    /// child of a program that was killed ends at once, and leaves it as unclosed as its parent.
    ///
    /// Where the last commit cannot be found or written down it throws, and the file must not be
    /// opened: an older state would be taken for the newest and built upon.
    static void find(DatabaseUrl url) throws SQLException {
        if (nothingThere(url)) {
            return;
        }
        for (int waits = 0; !closed(url) && !found(url); waits++) {
            if (waits == MOST_WAITS) {
                throw new SQLException("another process has it open", "", IN_USE);
            }
            LockSupport.parkNanos(WAIT.toNanos());
        }
    }

    /// No file, or one without a byte: there is no commit to find, and the engine cannot look into
    /// an empty file without writing to it.
    private static boolean nothingThere(DatabaseUrl url) {
        return Files.notExists(url.onDisk()) || FileUtils.size(url.inEngine()) == 0;
    }

    /// False where somebody else has it open.
    private static boolean found(DatabaseUrl url) throws SQLException {
        try {
            Leftovers leftovers;
            try (MVStore found = opener(url).readOnly().open()) {
                leftovers = new Leftovers(found);
            }
            int _ = leftovers.strike(url);
            try (MVStore _ = opener(url).open()) {
                // Closing writes a header that names the last commit.
                return true;
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return false;
            }
            throw new SQLException(e.getMessage(), "", e.getErrorCode(), e);
        } catch (IOException e) {
            throw new SQLException(e.getMessage(), "", ErrorCode.IO_EXCEPTION_2, e);
        }
    }

    private static MVStore.Builder opener(DatabaseUrl url) {
        return new MVStore.Builder()
                .fileName(url.inEngine()).recoveryMode().autoCommitDisabled();
    }

    private static boolean closed(DatabaseUrl url) {
        try (InputStream file = FileUtils.newInputStream(url.inEngine())) {
            return new String(file.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1)
                    .contains(CLOSED);
        } catch (IOException e) {
            return false;
        }
    }
}
