package wattdesk.installer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The folder that was built, run as a user runs it.
record Folder(Path script, Path scratch, Map<String, String> environment) {

    private static final long LIMIT_SECONDS = 120;

    /// What a run left: exit code, standard output, standard error.
    record Run(int exit, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Folder built(Path scratch) {
        return new Folder(Path.of("target/wattdesk/bin/wattdesk").toAbsolutePath(), scratch,
                Map.of());
    }

    Folder with(Path otherScript) {
        return new Folder(otherScript, scratch, environment);
    }

    Folder in(Map<String, String> otherEnvironment) {
        return new Folder(script, scratch, otherEnvironment);
    }

    Run run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(err.toFile()).directory(scratch.toFile());
        Map<String, String> inherited = builder.environment();
        inherited.keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG")
                || key.equals("JAVA_HOME") || key.equals("DISPLAY") || key.equals("JAVA_TOOL_OPTIONS"));
        inherited.put("HOME", scratch.toString());
        inherited.putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
