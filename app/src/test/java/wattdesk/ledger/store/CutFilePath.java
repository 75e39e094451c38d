package wattdesk.ledger.store;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// Puts a [CutDisk] under H2: `jdbc:h2:cut:/folder/file`, one disk per folder.
public final class CutFilePath extends FilePathWrapper {

    /// A disk holds all its bytes and goes with the test that made it.
    private static final Map<String, WeakReference<CutDisk>> DISKS = new ConcurrentHashMap<>();

    static void put(Path folder, CutDisk disk) {
        FilePath.register(new CutFilePath());
        DISKS.put(folder.toString(), new WeakReference<>(disk));
    }

    @Override
    public String getScheme() {
        return "cut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path real = Path.of(getBase().toString());
        CutDisk disk = Objects.requireNonNull(
                DISKS.get(String.valueOf(real.getParent())).get(), "its test is over");
        disk.known(real.getFileName().toString(),
                Files.exists(real) ? Files.readAllBytes(real) : new byte[0]);
        return new Channel(getBase().open(mode), disk, real.getFileName().toString());
    }

    private static final class Channel extends FileBase {

        private final FileChannel real;
        private final CutDisk disk;
        private final String file;

        Channel(FileChannel real, CutDisk disk, String file) {
            this.real = real;
            this.disk = disk;
            this.file = file;
        }

        private void note(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            disk.write(file, position, bytes);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            note(source, position);
            return real.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            note(source, real.position());
            return real.write(source);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(file, size);
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(file);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
