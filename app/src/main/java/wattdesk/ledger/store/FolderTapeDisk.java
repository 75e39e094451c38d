package wattdesk.ledger.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.store.Lasting;

/// The tape's files in a folder. The file of the present month stays open.
///
/// Only threads that nobody interrupts may call this: an interrupt closes the file.
public final class FolderTapeDisk implements TapeDisk {

    private static final String ENDING = ".jsonl";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private @Nullable String openName;
    private @Nullable FileChannel open;

    public FolderTapeDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ENDING)).sorted().toList();
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(name)), BUFFER);
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        FileChannel channel = channel(name);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            int _ = channel.write(buffer);
        }
    }

    @Override
    public void force(String name) throws IOException {
        channel(name).force(false);
    }

    @Override
    public void truncate(String name, long length) throws IOException {
        FileChannel channel = channel(name);
        channel.truncate(length);
        channel.position(length);
        channel.force(true);
    }

    @Override
    public void setAside(String name) throws IOException {
        close();
        Path aside = Files.createDirectories(folder.resolve(name));
        for (String file : names()) {
            Files.move(folder.resolve(file), aside.resolve(file),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        Lasting.names(folder);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            openName = null;
        }
    }

    private FileChannel channel(String name) throws IOException {
        if (open != null && name.equals(openName)) {
            return open;
        }
        close();
        Path file = folder.resolve(name);
        boolean fresh = Files.notExists(file);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        if (fresh) {
            channel.force(true);
            Lasting.names(folder);
        }
        open = channel;
        openName = name;
        return channel;
    }
}
