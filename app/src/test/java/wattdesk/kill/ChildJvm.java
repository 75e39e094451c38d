package wattdesk.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
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
import java.util.stream.Collectors;

/// Another JVM on the class path of the tests: what is killed must not be ourselves.
final class ChildJvm implements AutoCloseable {

    /// An option that is none of the JVM's: a folder behind the class path.
    static final String ALSO = "also:";

    private static final String END = "\u0000end";
    private static final List<String> OPTIONS = List.of("-Xlog:disable",
            "-Xlog:all=error:stderr", "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC");

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final PrintStream in;
    private final Thread pump;

    ChildJvm(List<String> jvmOptions, String mainClass, List<String> arguments)
            throws IOException {
        this(List.of(), jvmOptions, mainClass, arguments);
    }

    /// `starter` stands before the JVM itself: what gives it other rights, for example.
    ChildJvm(List<String> starter, List<String> jvmOptions, String mainClass,
            List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(jvmOptions.stream().filter(o -> !o.startsWith(ALSO)).toList());
        command.addAll(List.of("-cp", WarmStart.classPath() + also(jvmOptions), mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Its own children, such as the self-test of the database, start from the same cache.
        builder.environment().put("JDK_JAVA_OPTIONS", WarmStart.options());
        process = builder.start();
        in = new PrintStream(process.getOutputStream(), true, UTF_8);
        pump = Thread.ofPlatform().daemon().name("child-output").start(this::pump);
    }

    private static String also(List<String> options) {
        return options.stream().filter(option -> option.startsWith(ALSO))
                .map(option -> File.pathSeparator + option.substring(ALSO.length()))
                .collect(Collectors.joining());
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

    void endOfInput() {
        in.close();
    }

    /// Waits until everything that it said before its end was read.
    void drain() throws InterruptedException {
        pump.join();
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
