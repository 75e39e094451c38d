package wattdesk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs [SelfTest] in a child process and waits for it, not longer than a limit.
public final class SelfTestRun {

    public static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<String> command;
    private final Duration limit;

    /// `command` starts the child; the file's path is added to it.
    public SelfTestRun(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /// With the Java and the classes that run this process.
    public static SelfTestRun ofThisProgram() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new SelfTestRun(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), SelfTest.class.getName()), LIMIT);
    }

    /// How the child ended.
    public enum Result { PASSED, FAILED, STUCK, NOT_RUN }

    public Result on(DatabaseUrl url, Users users) throws IOException {
        if (Files.notExists(Path.of(command.getFirst()))) {
            return Result.NOT_RUN;
        }
        Process child = start(url);
        // Open until the child has ended: where it closes, the child knows that we are gone.
        try (var input = child.getOutputStream()) {
            input.write((users.privilegedPassword() + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            return result(child);
        }
    }

    private Result result(Process child) {
        if (!ended(child)) {
            child.destroyForcibly();
            child.onExit().join();
            return Result.STUCK;
        }
        return child.exitValue() == 0 ? Result.PASSED : Result.FAILED;
    }

    private Process start(DatabaseUrl url) throws IOException {
        List<String> whole = new java.util.ArrayList<>(command);
        whole.add(url.file().toString());
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean ended(Process child) {
        try {
            var _ = child.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (java.util.concurrent.CompletionException e) {
            return false;
        }
    }
}
