package wattdesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Names of files that outlive a power cut: a file's bytes are forced by whoever wrote them, its
/// name lies in the folder and is forced there.
public final class Lasting {
    private Lasting() {}

    /// In one step, in the place of what is there; the new name is on the disk when it returns.
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        names(to.resolveSibling("."));
    }

    /// Forces the names in a folder; not every system can (Windows needs no such thing).
    public static void names(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            System.getLogger(Lasting.class.getName())
                    .log(System.Logger.Level.DEBUG, "a folder cannot be synced here", e);
        }
    }
}
