package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One life of the program in a process of its own.
final class Till implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int KILLED = 137;

    private final ChildJvm child;
    private final Witness witness;
    private List<Witness.OrderLine> orders = List.of();
    private boolean heard;

    /// Starts it, with a failpoint armed from the start or none; `away` are meters it need not wait
    /// for.
    Till(Path station, Witness witness, String failpoint, List<String> away) throws IOException {
        this(failpoint.isEmpty() ? List.of() : List.of("-Dwattdesk.failpoint=" + failpoint),
                station, witness, away);
    }

    Till(List<String> jvmOptions, Path station, Witness witness, List<String> away)
            throws IOException {
        this.witness = witness;
        child = new ChildJvm(jvmOptions, TillMain.class.getName(),
                Stream.concat(Stream.of(station.toString()), away.stream()).toList());
    }

    /// Waits for its account of every sale; false when it died before.
    boolean ready() throws InterruptedException {
        List<Witness.OrderLine> found = new ArrayList<>();
        while (true) {
            String line = child.await(l -> l.matches("(ORDER|CHECK|STUCK|READY).*"), LIMIT);
            if (line == null) {
                return false;
            }
            assertThat(line).doesNotStartWith("CHECK").doesNotStartWith("STUCK");
            if (line.equals("READY")) {
                orders = List.copyOf(found);
                return true;
            }
            found.add(Witness.OrderLine.of(line));
        }
    }

    void requireReady() throws InterruptedException {
        assertThat(ready()).as("it opens and settles: %s", child.said()).isTrue();
    }

    List<Witness.OrderLine> orders() {
        return orders;
    }

    void say(String command) {
        child.say(command);
    }

    /// Sells and waits for the end of it; null when it died on the way.
    String sell(String account, UUID sale, long fen) throws InterruptedException {
        child.say("sell " + account + " " + sale + " " + fen);
        return child.await(line -> line.startsWith("SOLD "), LIMIT);
    }

    String await(String beginning) throws InterruptedException {
        return child.await(line -> line.startsWith(beginning), LIMIT);
    }

    /// It must halt at that place by itself, and say so.
    void haltedAt(String failpoint) throws InterruptedException {
        assertThat(child.exit(LIMIT)).as("%s: %s", failpoint, child.said()).isEqualTo(KILLED);
        hear();
        assertThat(child.said()).as("it passed the failpoint").contains("HALTED " + failpoint);
    }

    /// kill −9.
    void kill() throws InterruptedException {
        assertThat(child.isAlive()).as("alive until killed: %s", child.said()).isTrue();
        assertThat(child.kill()).isEqualTo(KILLED);
        hear();
    }

    /// Ends it as its window would.
    void leave() throws InterruptedException {
        child.endOfInput();
        assertThat(child.exit(LIMIT)).as("%s", child.said()).isZero();
        hear();
    }

    long pid() {
        return child.pid();
    }

    List<String> said() {
        return child.said();
    }

    private void hear() throws InterruptedException {
        if (!heard) {
            child.drain();
            witness.hear(child.said());
            heard = true;
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
