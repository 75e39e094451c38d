package wattdesk.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Builds the folder that runs from the class path it is started with.
///
/// Arguments: the module's folder and the folder to make. What stood there before is replaced.
public final class Assemble {

    private final Path module;
    private final Path target;

    Assemble(Path module, Path target) {
        this.module = module;
        this.target = target;
    }

    public static void main(String[] args) throws IOException {
        new Assemble(Path.of(args[0]), Path.of(args[1])).run(jarsOfClassPath());
    }

    private static List<Path> jarsOfClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .sorted()
                .toList();
    }

    void run(List<Path> jars) throws IOException {
        clear(target);
        Path lib = Files.createDirectories(target.resolve("lib"));
        for (Path jar : jars) {
            Files.copy(jar, lib.resolve(jar.getFileName()));
        }
        scripts();
        Natives.extract(jars, target.resolve("natives"));
        Natives.besideJars(jars, lib);
        Faces.extract(jars, target.resolve("fonts"));
        Licences.collect(jars, target.resolve("licences"));
        Files.copy(module.resolve("../LICENSE"), target.resolve("LICENSE"));
    }

    private void scripts() throws IOException {
        Path bin = Files.createDirectories(target.resolve("bin"));
        try (Stream<Path> files = Files.list(module.resolve("src/main/dist/bin"))) {
            for (Path file : files.sorted().toList()) {
                Path copy = bin.resolve(file.getFileName());
                Files.copy(file, copy);
                allowToRun(copy);
            }
        }
    }

    private static void allowToRun(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
