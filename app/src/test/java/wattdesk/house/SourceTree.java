package wattdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files as the gates read them.
final class SourceTree {

    static final List<String> MODULES = List.of("meter-io", "reports", "app");

    private SourceTree() {}

    /// The project's top folder, whichever module the test runs in.
    static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }

    /// Hand-written main sources of all modules.
    static List<Path> mainSources() {
        return MODULES.stream().flatMap(m -> java(top().resolve(m + "/src/main/java"))).toList();
    }

    static List<Path> testSources() {
        return MODULES.stream().flatMap(m -> java(top().resolve(m + "/src/test/java"))).toList();
    }

    static Stream<Path> java(Path folder) {
        return files(folder, ".java").filter(p -> !p.toString().contains("/generated/"));
    }

    static Stream<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(top()) ? top().relativize(absolute).toString() : file.toString();
    }
}
