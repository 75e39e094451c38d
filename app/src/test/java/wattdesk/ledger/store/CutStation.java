package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import wattdesk.ledger.Commit;
import wattdesk.store.DatabaseUrl;

/// Books on a [CutDisk] that sell until the disk fails, and what they said to whom.
final class CutStation {

    record Said(UUID command, Commit commit) {}

    private final Path folder;
    private final CutDisk disk;
    private final CutTapeDisk tape;
    final List<Said> said = new ArrayList<>();

    CutStation(Path template, Path folder, CutDisk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        tape = new CutTapeDisk(disk);
        Files.createDirectories(folder.resolve("tape"));
        Files.copy(OpenBooks.url(template).onDisk(), OpenBooks.url(folder).onDisk());
        CutFilePath.put(folder, disk);
    }

    /// Sells until something other than "done" is said, or `most` times.
    void sell(Random random, int most, Runnable whenOpen) throws SQLException, IOException {
        sell(random, most, whenOpen, () -> { });
    }

    /// The same; `whenSold` runs before the books are closed.
    void sell(Random random, int most, Runnable whenOpen, Runnable whenSold)
            throws SQLException, IOException {
        OpenBooks open = new OpenBooks(new DatabaseUrl("cut", OpenBooks.url(folder).file()), tape,
                Clock.systemUTC(), List.of());
        whenOpen.run();
        try {
            for (int i = 0; i < most; i++) {
                UUID command = UUID.randomUUID();
                Commit commit = open.books.commit(
                        OpenBooks.sale(command, 1 + random.nextInt(100_000)));
                said.add(new Said(command, commit));
            }
            whenSold.run();
        } finally {
            closeWhatCloses(open);
        }
    }

    private static void closeWhatCloses(OpenBooks open) throws IOException {
        try {
            open.close();
        } catch (RuntimeException e) {
            // A database without power does not close.
        }
    }

    /// The folder as it is when the power comes back, in the real file system.
    Path after(Path into) throws IOException {
        Files.createDirectories(into.resolve("tape"));
        Files.write(OpenBooks.url(into).onDisk(), disk.after("wattdesk.mv.db"));
        for (String name : tape.names()) {
            Files.write(into.resolve("tape").resolve(name), disk.after(name));
        }
        return into;
    }
}
