package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLayoutTest {

    private static final String GOOD = """
            package a;

            import static b.C.d;

            import b.C;
            import b.C.E;

            class A {
                void m(C c, E e) {
                    if (d(c)) {
                        e.go();
                    } else {
                        c.go();
                    }
                }
            }
            """;

    private static final Pattern SLEEPS = Pattern.compile("(?:Thread|[A-Z]S)\\.sleep" + "\\(");

    @TempDir Path folder;

    @Test
    void everySourceIsLaidOutAlike() {
        assertThat(Stream.of(SourceTree.mainSources(), SourceTree.testSources())
                .flatMap(List::stream)
                .filter(file -> !file.toString().contains("/planted/"))
                .flatMap(file -> SourceLayout.problems(file).stream())).isEmpty();
    }

    /// A kill comes at a random moment on purpose; everything else waits for something.
    @Test
    void noTestWaitsForTimeToPass() {
        assertThat(SourceTree.testSources().stream()
                .filter(file -> !file.toString().contains("/wattdesk/kill/"))
                .filter(file -> SLEEPS.matcher(SourceTree.text(file)).find())).isEmpty();
        assertThat(SLEEPS.matcher("TimeUnit.SECONDS." + "sleep(1);").find()).isTrue();
    }

    @Test
    void aGoodFileHasNoProblem() throws IOException {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "e.go();|\\te.go();|has a tab",
        "class A {|class A {_|has blanks at the end of a line",
        "class A {|\\n\\nclass A {|has two empty lines in a row",
        "if (d(c)) {|if (d(c))\\n        {|has a brace on a line of its own before a block",
        "} else {|}\\n        else {|has else, catch or finally below the brace",
        "if (d|if(d|has no blank after a keyword",
        "import b.C.E;|import b.*; // E|imports a whole package",
        "\\n    void m|\\n   void m|is not indented by fours",
        "import b.C;\\nimport b.C.E;|import b.C.E;\\nimport b.C;|has imports out of order"})
    void everyRuleBites(String good, String bad, String problem) throws IOException {
        String planted = GOOD.replace(lines(good), lines(bad));
        assertThat(planted).isNotEqualTo(GOOD);
        assertThat(problems(planted)).as(planted).anyMatch(p -> p.endsWith(problem));
    }

    @Test
    void anImportThatIsNotUsedIsFound() throws IOException {
        assertThat(problems(GOOD.replace("C c, E e", "C c, C e"))).containsExactly(
                "A.java imports b.C.E and does not use it");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace('_', ' ');
    }

    @Test
    void aFileThatEndsWithoutALineFeedIsFound() throws IOException {
        assertThat(problems(GOOD.stripTrailing())).singleElement().asString()
                .endsWith("does not end with one line feed");
        assertThat(problems(GOOD + "\n")).singleElement().asString()
                .endsWith("does not end with one line feed");
    }

    private List<String> problems(String text) throws IOException {
        return SourceLayout.problems(Files.writeString(folder.resolve("A.java"), text)).stream()
                .map(p -> p.substring(p.indexOf("A.java"))).toList();
    }
}
