package wattdesk.meterio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A coverage-guided fuzzer against each target, ten minutes each (`-Dwattdesk.fuzz.seconds=N` for
/// another time), in a program of its own: it changes the classes that it watches. An input that
/// breaks a rule belongs in `src/test/resources/fuzz/TARGET`, where every build repeats it.
@Tag("long")
class LongFuzzTest {

    private static final int SECONDS = Integer.getInteger("wattdesk.fuzz.seconds", 600);

    @ParameterizedTest
    @EnumSource
    void the_fuzzer_breaks_no_rule(Target target, @TempDir Path folder) throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        List<byte[]> inputs = Corpus.of(target);
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(corpus.resolve("seed" + i), inputs.get(i));
        }
        Path said = folder.resolve("said");
        Process fuzzer = start(target, corpus, said);
        assertThat(fuzzer.waitFor(SECONDS + 120L, TimeUnit.SECONDS)).as("it ends").isTrue();
        String log = Files.readString(said);
        assertThat(fuzzer.exitValue()).as(log).isZero();
        System.out.println(target + ": " + log.lines().reduce((first, last) -> last).orElse(""));
    }

    private static Process start(Target target, Path corpus, Path said) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(),
                "--enable-native-access=ALL-UNNAMED", "-da:org.tomlj...",
                "-XX:+EnableDynamicAgentLoading", "-Xmx1g",
                "-D" + FuzzEntry.TARGET + "=" + target,
                "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=wattdesk.**", "--custom_hook_includes=wattdesk.**",
                "--jvm_args=", "-max_total_time=" + SECONDS, "-max_len=4096", "-timeout=60",
                corpus.toString())
                .directory(corpus.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
    }
}
