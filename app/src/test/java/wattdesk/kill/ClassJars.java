package wattdesk.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The class path of the tests as jars only: the JVM shares loaded classes between processes only
/// where nothing on the class path is a folder.
final class ClassJars {

    private ClassJars() {}

    /// The same class path, its folders packed into jars in `into`.
    static String packed(String classPath, Path into) throws IOException {
        Files.createDirectories(into);
        return Stream.of(classPath.split(java.io.File.pathSeparator))
                .map(entry -> jar(Path.of(entry), into))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String jar(Path entry, Path into) {
        if (!Files.isDirectory(entry)) {
            return entry.toString();
        }
        Path jar = into.resolve(Integer.toHexString(entry.toString().hashCode()) + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path file : inside(entry)) {
                String name = entry.relativize(file).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(file);
                add(zip, folder ? name + "/" : name,
                        folder ? new byte[0] : Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toString();
    }

    /// Its folders too: a search for all migrations looks for theirs.
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).sorted().toList();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
