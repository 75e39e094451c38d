package wattdesk.meterio.sim.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One synced file per meter in a folder that one program holds at a time.
///
/// A state is written beside the old one, synced, renamed over it and the folder synced, so that
/// a kill or a power cut leaves the old state or the new one, never a mixture.
public final class StateFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;

    private StateFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /// Makes the folder where needed and holds it; fails when another program holds it.
    public static StateFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new FolderHeldException(folder);
        }
        return new StateFolder(folder, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// The store of one meter; the key becomes the file's name.
    public StateStore of(String key) {
        var file = folder.resolve(key.replaceAll("[^A-Za-z0-9._-]", "_") + ".meter");
        return new StateStore() {
            @Override
            public boolean restore(MeterState state) {
                return read(file, state);
            }

            @Override
            public void keep(MeterState state) {
                write(file, StateText.of(state));
            }
        };
    }

    private static boolean read(Path file, MeterState state) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            StateText.into(state, Files.readAllLines(file));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String text) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file,
                    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a folder cannot be opened for syncing (Windows), the rename is durable by itself.
    private void syncFolder() throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
