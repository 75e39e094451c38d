package wattdesk.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Files that have to lie beside the jars that carry them.
final class Entries {

    private Entries() {}

    /// Where an entry belongs below the target; null for what is not wanted.
    @FunctionalInterface
    interface Placing {
        @Nullable Path of(String entry);
    }

    /// Copies the wanted entries of the jars whose names begin so.
    static void copy(List<Path> jars, String prefix, Placing placing, Path into)
            throws IOException {
        for (Path jar : jars) {
            if (jar.getFileName().toString().startsWith(prefix)) {
                copy(jar, placing, into);
            }
        }
    }

    private static void copy(Path jar, Placing placing, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                Path place = entry.isDirectory() ? null : placing.of(entry.getName());
                if (place != null) {
                    Path file = into.resolve(place);
                    Files.createDirectories(file.getParent());
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
    }
}
