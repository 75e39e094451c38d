package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiler arguments of the parent pom, as they stand there, refuse planted mistakes.
class CompilerGateTest {

    @TempDir Path folder;

    @Test
    void nullsAndIgnoredResultsAreErrors() throws Exception {
        String said = compile("static int f(java.util.Map<String, String> m) {"
                + " return m.get(\"x\").length(); }"
                + "static void g(java.math.BigDecimal d) { d.add(d); }");
        assertThat(said).contains("[NullAway]");
        assertThat(said).containsAnyOf("[CheckReturnValue]", "[ReturnValueIgnored]");
    }

    @Test
    void warningsAreErrors() throws Exception {
        assertThat(compile("static java.util.List h() { return java.util.List.of(); }"))
                .contains("rawtypes").contains("-Werror");
    }

    @Test
    void cleanCodePasses() throws Exception {
        assertThat(compile("static int f(int i) { return i + 1; }")).isEmpty();
    }

    private String compile(String member) throws Exception {
        Path source = Files.writeString(folder.resolve("Planted.java"),
                "package planted;\n@org.jspecify.annotations.NullMarked\nfinal class Planted {\n"
                        + "  private Planted() {}\n  " + member + "\n}\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(configuredArguments());
        command.addAll(List.of("-d", folder.toString(), "-cp", jars("jspecify"),
                "-processorpath", System.getProperty("java.class.path"), source.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes());
        assertThat(javac.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return javac.exitValue() == 0 ? "" : said;
    }

    private static List<String> configuredArguments() {
        String pom = SourceTree.text(SourceTree.top().resolve("pom.xml"));
        int from = pom.indexOf("<compilerArgs>");
        String section = pom.substring(from, pom.indexOf("</compilerArgs>", from));
        Matcher arg = Pattern.compile("<arg>(.*?)</arg>").matcher(section);
        return arg.results().map(r -> r.group(1)).toList();
    }

    private static String jars(String containing) {
        return String.join(File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(j -> j.contains(containing)).toList());
    }
}
