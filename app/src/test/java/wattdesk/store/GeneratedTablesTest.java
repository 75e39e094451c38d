package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTablesTest {

    private static final Path CHECKED_IN = Path.of("src/main/java");

    @Test
    void checkedInTablesAreThoseOfTheMigrations(@TempDir Path fresh) throws Exception {
        if (Boolean.getBoolean("wattdesk.regenerate")) {
            GenerateTables.into(CHECKED_IN);
        }
        GenerateTables.into(fresh);
        assertThat(sources(CHECKED_IN)).isEqualTo(sources(fresh));
    }

    private static Map<String, String> sources(Path root) throws IOException {
        Path folder = root.resolve(GenerateTables.PACKAGE.replace('.', '/'));
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
