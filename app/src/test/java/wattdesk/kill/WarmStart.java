package wattdesk.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What lets a till start in less than half the time: a cache of loaded and linked classes that one
/// life, ended as it should, leaves for all that are killed (JDK 25 AOT cache).
///
/// Without the cache everything runs the same, only slower.
final class WarmStart {

    private static final Path FOLDER = made();
    private static final String CLASS_PATH = packed();
    private static final Path CACHE = FOLDER.resolve("till.aot");

    private WarmStart() {}

    static String classPath() {
        return CLASS_PATH;
    }

    /// For every JVM alike, or the cache does not fit.
    static String options() {
        return "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                + (Files.exists(CACHE) ? " -XX:AOTCache=" + CACHE : "");
    }

    static boolean cold() {
        return Files.notExists(CACHE);
    }

    /// What makes a life leave the cache.
    static List<String> training() {
        return List.of("-XX:AOTCacheOutput=" + CACHE);
    }

    private static String packed() {
        try {
            return ClassJars.packed(System.getProperty("surefire.test.class.path",
                    System.getProperty("java.class.path")), FOLDER.resolve("jars"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("wattdesk-kill");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
