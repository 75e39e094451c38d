package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorCatalogueTest {

    @TempDir Path folder;

    @Test
    void everyCodeHasWordsASenderAndATest() {
        ErrorCatalogue catalogue =
                new ErrorCatalogue(SourceTree.top().resolve("app/src/main/resources"));
        Stream<String> tests = SourceTree.testSources().stream()
                .filter(p -> !p.toString().contains("/house/")).map(SourceTree::text);
        assertThat(catalogue.problems(
                SourceTree.mainSources().stream().map(SourceTree::text), tests)).isEmpty();
    }

    @Test
    void gapsAreFound() throws IOException {
        write("a/messages_en.properties",
                "WD-1001.what=A\nWD-1001.do=B\nWD-1002.what=C\nWD-1003.what=D\nWD-1003.do=E\n");
        write("a/messages_zh_CN.properties",
                "WD-1001.what=甲\nWD-1001.do=乙\nWD-1002.what=丙\nWD-1004.what=丁\n");
        write("b/messages_en.properties", "WD-1001.what=again\n");
        write("b/messages_zh_CN.properties", "WD-1001.what=又\n");
        assertThat(new ErrorCatalogue(folder).problems(
                Stream.of("WD-1001 WD-1002 WD-1003 WD-1005"), Stream.of("WD-1001 WD-1002")))
                .contains(
                        "WD-1001 belongs to several features: [a, b]",
                        "WD-1002 does not say '.do'",
                        "WD-1003.what is only in English",
                        "WD-1004.what is only in Chinese",
                        "WD-1004 is sent by nobody",
                        "WD-1005 is sent without words",
                        "WD-1003 is reached by no test");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
