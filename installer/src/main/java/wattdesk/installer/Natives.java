package wattdesk.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The serial library's native parts, laid out as it looks for them. Left inside its jar they would
/// be unpacked into a folder that everybody may write to (meter-io 5.7).
final class Natives {

    private static final Set<String> WANTED = Set.of(
            "Linux/x86_64", "Linux/armv8_64", "Windows/x86_64", "Windows/aarch64");

    private Natives() {}

    static void extract(List<Path> jars, Path into) throws IOException {
        for (Path jar : jars) {
            if (jar.getFileName().toString().startsWith("jSerialComm-")) {
                extract(jar, into);
            }
        }
    }

    private static void extract(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                int slash = entry.getName().lastIndexOf('/');
                if (slash > 0 && WANTED.contains(entry.getName().substring(0, slash))
                        && !entry.isDirectory()) {
                    Path file = into.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
    }
}
