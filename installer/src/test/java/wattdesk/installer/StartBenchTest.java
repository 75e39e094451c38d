package wattdesk.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From process start to a sign-in that takes keys, against a bare window; each with a cache of its
/// own, run in turn. Limit: 1.5 (it never fails the build).
@Tag("bench")
class StartBenchTest {

    private static final int WARM = 2;
    private static final int PAIRS = 9;
    private static final List<String> UNSEEN =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir Path scratch;

    @Test
    void signInAgainstABareWindowUnseen() throws Exception {
        compare("no display", UNSEEN, "unseen.example:0");
    }

    @Test
    void signInAgainstABareWindowOnAnXServer() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/Xvfb"))) {
            System.out.println("start: no Xvfb here, the X server is not measured");
            return;
        }
        Process server = new ProcessBuilder("/usr/bin/Xvfb", ":97", "-screen", "0", "1400x900x24")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            org.awaitility.Awaitility.await("X server")
                    .until(() -> Files.exists(Path.of("/tmp/.X11-unix/X97")));
            compare("X server", List.of(), ":97");
        } finally {
            server.destroy();
            assertThat(server.waitFor()).isNotNegative();
        }
    }

    private void compare(String where, List<String> options, String display) throws Exception {
        StartLine product = StartLine.ofProduct(scratch, options, display);
        StartLine bare = StartLine.bare(scratch, product, options, display);
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < WARM + PAIRS; i++) {
            long bareMillis = bare.millisToReady();
            long millis = product.millisToReady();
            if (i >= WARM) {
                theirs.add(bareMillis);
                ours.add(millis);
            }
        }
        print(where, ours, theirs);
    }

    private static void print(String where, List<Long> ours, List<Long> theirs) {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, i -> (double) ours.get(i) / theirs.get(i));
        Arrays.sort(ratios);
        System.out.printf("start to a sign-in that takes keys, %s: n=%d median=%d ms [%s]; bare "
                        + "window median=%d ms [%s]; ratio median=%.2f spread=%.2f..%.2f"
                        + " (limit 1.5); load %.1f%n", where, ours.size(), median(ours),
                spread(ours), median(theirs), spread(theirs), ratios[ratios.length / 2], ratios[0],
                ratios[ratios.length - 1], java.lang.management.ManagementFactory
                        .getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static String spread(List<Long> millis) {
        return millis.stream().sorted().findFirst().orElseThrow() + ".."
                + millis.stream().sorted().toList().getLast();
    }

    /// What the launcher would run, line after line, caught by a `java` that only writes down its
    /// arguments.
    static List<List<String>> caught(Path scratch, String display, String... args) throws IOException,
            InterruptedException {
        Path fake = Files.createDirectories(scratch.resolve("catcher/bin")).getParent();
        Path noted = scratch.resolve("arguments.txt");
        Files.deleteIfExists(noted);
        Path java = fake.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\t' \"$@\" >>'" + noted + "'\n"
                + "echo >>'" + noted + "'\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.copy(Path.of(System.getProperty("java.home"), "release"), fake.resolve("release"),
                StandardCopyOption.REPLACE_EXISTING);
        Folder.Run run = Folder.built(scratch)
                .in(Map.of("WATTDESK_JAVA", fake.toString(), "DISPLAY", display)).run(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readAllLines(noted).stream().map(line -> List.of(line.split("\t"))).toList();
    }
}
