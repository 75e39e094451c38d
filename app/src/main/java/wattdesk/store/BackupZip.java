package wattdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip whose names are those of the station's folder; on the disk when closed.
final class BackupZip implements AutoCloseable {

    private final Path root;
    private final Path file;
    private final ZipOutputStream zip;

    BackupZip(Path file, Path root) throws IOException {
        this.file = file;
        this.root = root;
        zip = new ZipOutputStream(Files.newOutputStream(file));
    }

    void add(Path source) throws IOException {
        zip.putNextEntry(new ZipEntry(name(source)));
        long _ = Files.copy(source, zip);
        zip.closeEntry();
    }

    /// The one file inside of another zip, as `named`.
    void addInside(Path other, Path named) throws IOException {
        try (InputStream bytes = Files.newInputStream(other);
                ZipInputStream inside = new ZipInputStream(bytes)) {
            if (inside.getNextEntry() == null) {
                throw new IOException("the engine wrote an empty backup");
            }
            zip.putNextEntry(new ZipEntry(name(named)));
            long _ = inside.transferTo(zip);
            zip.closeEntry();
        }
    }

    private String name(Path source) {
        return root.relativize(source).toString().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        zip.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Into a folder that is not there yet; names that lead out of it are refused.
    static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                Path target = folder.resolve(e.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("a name in the backup leads out of it: " + e.getName());
                }
                Files.createDirectories(target.resolveSibling("."));
                long _ = Files.copy(entries, target);
            }
        }
    }
}
