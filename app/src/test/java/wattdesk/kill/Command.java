package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One command of the program in a process of its own, run to its end.
record Command(int exit, List<String> said) {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    static Command of(Path station, String... words) throws IOException, InterruptedException {
        return behind(List.of(), station, words);
    }

    /// With the words before it that start it, such as another user's rights.
    static Command behind(List<String> starter, Path station, String... words)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--lang", "en", "--data", station.toString()));
        try (ChildJvm child = new ChildJvm(
                starter, List.of(), "wattdesk.Main", arguments)) {
            child.endOfInput();
            int exit = child.exit(LIMIT);
            child.drain();
            return new Command(exit, child.said());
        }
    }

    /// It said no, with that code at the end of a sentence that says what to do.
    void refused(String code) {
        assertThat(exit).as("%s", said).isNotZero();
        assertThat(said).as("refused with " + code).anySatisfy(line ->
                assertThat(line).contains("[" + code + "]").hasSizeGreaterThan(60));
    }

    void done() {
        assertThat(exit).as("%s", said).isZero();
    }
}
