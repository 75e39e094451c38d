package wattdesk.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One process per folder. The lock goes with the process; the file says who holds it.
final class FolderLock implements AutoCloseable {

    /// A byte far behind the text: systems that lock reading too leave the text readable.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Null when another process, or this one, has the folder.
    static @Nullable FolderLock take(Path file, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        try {
            String who = ProcessHandle.current().pid() + " " + now;
            channel.truncate(0);
            int _ = channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new FolderLock(channel, lock);
    }

    /// "1234 2026-11-22T04:00:00Z": the process that holds it, and since when.
    static String holder(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
