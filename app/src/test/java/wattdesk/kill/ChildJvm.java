package wattdesk.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Another JVM on the class path of the tests: what is killed must not be ourselves.
final class ChildJvm implements AutoCloseable {

    private static final String END = "\u0000end";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final PrintStream in;

    ChildJvm(List<String> jvmOptions, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        in = new PrintStream(process.getOutputStream(), true, UTF_8);
        Thread.ofPlatform().daemon().name("child-output").start(this::pump);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path"));
    }

    private void pump() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                lines.add(line);
            }
        } catch (IOException e) {
            said.add("output ended: " + e.getMessage());
        }
        lines.add(END);
    }

    void say(String line) {
        in.println(line);
    }

    /// The next line that fits, or null when the process ends before one comes.
    String await(Predicate<String> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            String line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("nothing came within " + limit + "; it said " + said);
            }
            if (line.equals(END)) {
                lines.add(END);
                return null;
            }
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    /// kill −9.
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return exit(Duration.ofSeconds(20));
    }

    int exit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + limit + "; it said " + said);
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
