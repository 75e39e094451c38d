package wattdesk.meterio.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A handful of scenes on the real stack: the library, a daemon, its virtual reader, a virtual card.
///
/// Daemon and test run in a process with a network and a `/run` of their own, so that two builds at
/// once do not meet and no card service of this machine is touched. Where that is not allowed,
/// root plays without, unless a service runs already.
class RealStackTest {

    private static final List<String> ISOLATED = List.of("unshare", "--map-root-user", "--net",
            "--mount", "sh", "-c",
            "mount -t tmpfs tmpfs /run && ip link set lo up && exec \"$@\"", "sh");

    @TempDir
    static Path folder;

    private static List<String> played = List.of();

    static Stream<String> scenes() {
        return RealStackPlay.names().stream();
    }

    @BeforeAll
    static void play() throws Exception {
        for (Path needed : List.of(Pcscd.DAEMON, Pcscd.DRIVER)) {
            if (!Files.exists(needed)) {
                missing(needed + " is missing");
            }
        }
        List<String> command = new ArrayList<>(isolated() ? ISOLATED : plain());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), RealStackPlay.class.getName(),
                folder.resolve("daemon").toString()));
        played = run(command, 300);
    }

    private static boolean isolated() throws Exception {
        List<String> probe = new ArrayList<>(ISOLATED);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("probe.txt").toFile()).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> plain() {
        if (Pcscd.answers()) {
            return missing("a card service runs here and cannot be kept apart");
        }
        return Files.isWritable(Path.of("/run")) ? List.of()
                : missing("/run is not writable and namespaces are not allowed");
    }

    private static <T> T missing(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail("the card stack must be tested here, but " + why);
        }
        return abort("card stack not tested: " + why);
    }

    private static List<String> run(List<String> command, int seconds) throws Exception {
        Path log = folder.resolve("play.log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        lines.forEach(System.out::println);
        return lines;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theSceneIsPlayedOnTheRealStack(String name) {
        assertThat(played).contains("PASS " + name);
    }
}
