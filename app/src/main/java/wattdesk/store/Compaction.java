package wattdesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/// Gives back the room that a database file does not need any more, before the station opens it.
///
/// The engine would do it in the file itself while it closes; killed amid that, it finds a state of
/// long ago (decision 0045). Here a copy is compacted, compared and put in the file's place in one
/// step, so that a crash leaves the one or the other.
public final class Compaction {

    /// Below this a file is not worth the wait.
    static final long WORTH_BYTES = 64L << 20;
    private static final int WELL_FILLED_PERCENT = 50;

    private final DatabaseUrl url;
    private final Users users;
    private final long worthBytes;

    public Compaction(DatabaseUrl url, Users users) {
        this(url, users, WORTH_BYTES);
    }

    Compaction(DatabaseUrl url, Users users, long worthBytes) {
        this.url = url;
        this.users = users;
        this.worthBytes = worthBytes;
    }

    /// What became of it. The file is the old one but after `DONE`.
    public enum Result { NOT_WORTH_IT, DONE, LEFT_ALONE }

    /// `totals` are those of the file; one whose copy has others, or finds no room, is left alone.
    public Result run(ControlTotals totals) throws IOException {
        DatabaseUrl copy = DatabaseUrl.of(
                url.file().resolveSibling(url.file().getFileName() + "-compacted"));
        clear(copy);
        if (!worthIt()) {
            return Result.NOT_WORTH_IT;
        }
        try {
            Files.copy(url.onDisk(), copy.onDisk());
            MVStoreTool.compact(copy.onDisk().toString(), false);
            return same(copy, totals) ? swap(copy.onDisk()) : Result.LEFT_ALONE;
        } catch (IOException | MVStoreException e) {
            System.getLogger(Compaction.class.getName())
                    .log(System.Logger.Level.WARNING, "the database was not compacted", e);
            return Result.LEFT_ALONE;
        } finally {
            clear(copy);
        }
    }

    /// What this or an earlier attempt left lying about.
    private static void clear(DatabaseUrl copy) throws IOException {
        MVStoreTool.compactCleanUp(copy.onDisk().toString());
        Files.deleteIfExists(copy.onDisk());
    }

    private boolean worthIt() throws IOException {
        if (Files.size(url.onDisk()) < worthBytes) {
            return false;
        }
        try (MVStore store = new MVStore.Builder().fileName(url.inEngine()).readOnly().open()) {
            return store.getFileStore().getChunksFillRate() < WELL_FILLED_PERCENT;
        }
    }

    private boolean same(DatabaseUrl copy, ControlTotals totals) {
        return DatabaseProbe.of(copy, users) instanceof DatabaseProbe.Sound(var found)
                && found.equals(totals);
    }

    private Result swap(Path compacted) throws IOException {
        try (FileChannel channel = FileChannel.open(compacted, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Lasting.move(compacted, url.onDisk());
        return Result.DONE;
    }
}
