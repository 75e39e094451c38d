package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TapeReplay;

/// `kill -9` of a process that sells: every command that it had acknowledged is in the books, and
/// tape and database join again.
class KillTest {

    static final TapeReplay REPLAY = record -> new TapeReplay.Answer.Again(OpenBooks.sale(
            record.command(), record.events().getFirst().amountFen()));

    @TempDir Path folder;
    private final Set<UUID> acknowledged = new HashSet<>();
    private final Map<Process, BufferedReader> readers = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {
        "before-commit.PAID:3", "after-commit.PAID:3", "after-sync.PAID:3", "tape-torn:3",
        "after-tape.PAID:3"})
    void killedAtANamedPlace(String failpoint) throws Exception {
        OpenBooks.in(folder).close();
        Process victim = start("-Dwattdesk.failpoint=" + failpoint);
        listen(victim, Integer.MAX_VALUE);
        assertThat(victim.waitFor()).as(failpoint).isEqualTo(137);
        assertThat(acknowledged).hasSize(2);
        joinAndCompare();
    }

    /// The tape is a line behind, and the start that completes it dies in the middle of that line.
    @Test
    void killedWhileTheTapeIsCompleted() throws Exception {
        OpenBooks.in(folder).close();
        kill("after-sync.PAID:3");
        kill("tape-torn.PAID");
        joinAndCompare();
    }

    /// The database is an old one, and the start that brings it forward dies on the way.
    @ParameterizedTest
    @ValueSource(strings = {"before-commit.PAID:2", "after-commit.PAID:1", "after-sync.PAID:2"})
    void killedWhileTheDatabaseIsBroughtForward(String failpoint) throws Exception {
        Path database = OpenBooks.url(folder).onDisk();
        Path old = folder.resolve("old");
        sell(2);
        Files.copy(database, old);
        sell(3);
        Files.move(old, database, StandardCopyOption.REPLACE_EXISTING);
        kill(failpoint);
        joinAndCompare();
        assertThat(acknowledged).hasSize(5);
    }

    private void sell(int sales) throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            for (int i = 0; i < sales; i++) {
                UUID command = UUID.randomUUID();
                assertThat(open.books.commit(OpenBooks.sale(command, 100 + i)))
                        .isInstanceOf(Commit.Done.class);
                acknowledged.add(command);
            }
        }
    }

    private void kill(String failpoint) throws Exception {
        Process victim = start("-Dwattdesk.failpoint=" + failpoint);
        listen(victim, Integer.MAX_VALUE);
        assertThat(victim.waitFor()).as(failpoint).isEqualTo(137);
    }

    @Test
    void killedAtRandomMoments() throws Exception {
        kills(3, 2026);
    }

    @Test
    @Tag("long")
    void killedAtRandomMomentsTwoHundredTimes() throws Exception {
        kills(200, 1);
    }

    private void kills(int count, long seed) throws Exception {
        OpenBooks.in(folder).close();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            Process victim = start("-Dnothing=armed");
            listen(victim, 1 + random.nextInt(60));
            victim.toHandle().destroyForcibly();
            listen(victim, Integer.MAX_VALUE);
            victim.waitFor();
            joinAndCompare();
        }
        assertThat(acknowledged).hasSizeGreaterThan(count);
    }

    private void joinAndCompare() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            assertThat(new TapeComparison(open.writer, open.tape, REPLAY).run(open.reading)
                    .divergence()).isEmpty();
            Set<UUID> present = open.database.read(
                    s -> s.select(COMMAND.ID).from(COMMAND).fetchSet(COMMAND.ID));
            assertThat(present).containsAll(acknowledged);
            List<Long> receipts = open.database.read(s -> s.select(COMMAND.RECEIPT_NUMBER)
                    .from(COMMAND).orderBy(COMMAND.RECEIPT_NUMBER).fetch(COMMAND.RECEIPT_NUMBER));
            assertThat(receipts).isEqualTo(
                    LongStream.rangeClosed(1, receipts.size()).boxed().toList());
            LedgerCheck check = new LedgerCheck(open.tape, OpenBooks.KEY);
            assertThat(check.balanceOf(open.database) + check.tapeOf(open.database)).isEmpty();
        }
    }

    private Process start(String property) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", property, "-cp",
                System.getProperty("java.class.path"),
                KillVictim.class.getName(), folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Reads acknowledgements until there are so many more, or the process ends.
    private void listen(Process victim, int most) throws IOException {
        BufferedReader out = readers.computeIfAbsent(victim, Process::inputReader);
        int heard = 0;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.length() == 36) {
                acknowledged.add(UUID.fromString(line));
                heard++;
            }
            if (heard >= most) {
                return;
            }
        }
    }
}
