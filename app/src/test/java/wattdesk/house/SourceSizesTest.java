package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizesTest {

    @TempDir Path folder;

    @Test
    void roomsAreSmall() {
        assertThat(SourceSizes.problems(SourceTree.mainSources())).isEmpty();
    }

    @Test
    void aFileOf401LinesIsFound() throws IOException {
        Path large = write("Large.java", "class Large {\n" + "//\n".repeat(399) + "}\n");
        assertThat(SourceSizes.problems(List.of(large)))
                .anyMatch(p -> p.contains("has 401 lines, at most 400"));
    }

    @Test
    void aMethodOf71LinesIsFound() throws IOException {
        String body = "        i++;\n".repeat(71);
        Path large = write("Long.java", "class Long {\n int i;\n void m() {\n" + body + " }\n}\n");
        assertThat(SourceSizes.problems(List.of(large)))
                .anyMatch(p -> p.contains("Long.java#m has 71 lines, at most 70"));
    }

    @Test
    void aLineWiderThan100IsFound() throws IOException {
        Path wide = write("Wide.java", "class Wide {} //" + "x".repeat(90) + "\n");
        assertThat(SourceSizes.problems(List.of(wide)))
                .anyMatch(p -> p.contains("Wide.java:1 is wider than 100"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
