package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// Two pseudo-terminals joined by socat, as a cable between two serial ports.
public final class PtyPair implements AutoCloseable {

    private final Path near;
    private final Path far;
    private Process socat;

    private PtyPair(Path folder) throws IOException {
        near = folder.resolve("meter-a");
        far = folder.resolve("meter-b");
        replug();
    }

    /// A pair in the folder. Where it cannot be made the test is skipped with the reason, except
    /// on the build machine (`CI=true`), where it fails.
    public static PtyPair in(Path folder) {
        try {
            if (!Files.exists(Path.of("/dev/ptmx"))) {
                return missing("/dev/ptmx is missing");
            }
            return new PtyPair(folder);
        } catch (IOException e) {
            return missing("socat cannot be started: " + e.getMessage());
        }
    }

    private static PtyPair missing(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail("the serial path must be tested here, but " + why);
        }
        return abort("serial path not tested: " + why);
    }

    public Path near() {
        return near;
    }

    public Path far() {
        return far;
    }

    /// Pulls the cable: both devices vanish.
    public void unplug() throws Exception {
        socat.destroy();
        if (!socat.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("socat did not end");
        }
    }

    /// Plugs it in again, behind the same names.
    public void replug() throws IOException {
        socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near,
                "pty,raw,echo=0,link=" + far).inheritIO().start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(near) && Files.exists(far));
    }

    @Override
    public void close() throws Exception {
        unplug();
    }
}
