package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TapeReplay;

class TapeComparisonTest {

    @TempDir Path folder;

    private static final TapeReplay REPLAY = record -> new TapeReplay.Answer.Again(
            OpenBooks.sale(record.command(), record.events().getFirst().amountFen()));

    @Test
    void whatBothHoldNeedsNothing() throws Exception {
        sell(5);
        assertThat(compare()).isEqualTo(new TapeComparison.Outcome(0, 0, ""));
    }

    @Test
    void aTapeLeftBehindIsCompleted() throws Exception {
        sell(5);
        Path tape = tapeFile();
        List<String> lines = Files.readAllLines(tape);
        Files.write(tape, lines.subList(0, 3));
        assertThat(compare()).isEqualTo(new TapeComparison.Outcome(2, 0, ""));
        assertThat(Files.readAllLines(tape)).isEqualTo(lines);
    }

    @Test
    void aTornLastLineIsCutOffAndWrittenAgain() throws Exception {
        sell(5);
        Path tape = tapeFile();
        String whole = Files.readString(tape);
        for (int cut = 1; cut < 100; cut += 7) {
            Files.writeString(tape, whole.substring(0, whole.length() - cut));
            try (OpenBooks open = OpenBooks.in(folder)) {
                assertThat(open.reading.tornBytes()).isPositive();
                assertThat(compare(open)).isEqualTo(new TapeComparison.Outcome(1, 0, ""));
            }
            assertThat(Files.readString(tape)).isEqualTo(whole);
        }
    }

    @Test
    void aDatabaseLeftBehindIsBroughtForwardFromTheTape() throws Exception {
        sell(3);
        Path file = OpenBooks.url(folder).onDisk();
        Path old = folder.resolve("old");
        Files.copy(file, old);
        List<Commit.Done> lost = sell(4);
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        try (OpenBooks open = OpenBooks.in(folder)) {
            assertThat(compare(open)).isEqualTo(new TapeComparison.Outcome(0, 4, ""));
            int fromTape = open.database.read(s -> s.fetchCount(
                    JOURNAL_ENTRY, JOURNAL_ENTRY.FROM_TAPE.isTrue()));
            assertThat(fromTape).isEqualTo(4);
            List<String> numbers = open.database.read(s -> s
                    .select(COMMAND.SEQUENCE, COMMAND.RECEIPT_NUMBER)
                    .from(COMMAND).where(COMMAND.FROM_TAPE.isTrue()).orderBy(COMMAND.SEQUENCE)
                    .fetch(r -> r.value1() + " " + r.value2()));
            assertThat(numbers).isEqualTo(lost.stream()
                    .map(d -> d.sequence() + " " + d.receipt().number()).toList());
            Commit.Done next = (Commit.Done) open.books.commit(
                    OpenBooks.sale(UUID.randomUUID(), 1));
            assertThat(next.receipt().number()).isEqualTo(8);
        }
        assertThat(compare().agree()).isTrue();
    }

    @Test
    void aReplayedCommandIsStillTheSameCommand() throws Exception {
        Path file = OpenBooks.url(folder).onDisk();
        sell(1);
        Path old = folder.resolve("old");
        Files.copy(file, old);
        UUID command = UUID.randomUUID();
        try (OpenBooks open = OpenBooks.in(folder)) {
            open.books.commit(OpenBooks.sale(command, 4_200));
        }
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        try (OpenBooks open = OpenBooks.in(folder)) {
            compare(open);
            assertThat(open.books.commit(OpenBooks.sale(command, 4_200)))
                    .matches(c -> ((Commit.Done) c).repeated());
            assertThat(open.books.commit(OpenBooks.sale(command, 4_300)))
                    .isEqualTo(new Commit.DifferentContent());
        }
    }

    @Test
    void aLineThatWasEditedStopsTheComparison() throws Exception {
        sell(5);
        Path tape = tapeFile();
        Files.writeString(tape, Files.readString(tape).replaceFirst("\"fen\":102", "\"fen\":902"));
        assertThat(compare().divergence()).contains(":2");
    }

    @Test
    void aLineMissingInTheMiddleStopsTheComparison() throws Exception {
        sell(5);
        Path tape = tapeFile();
        List<String> lines = new ArrayList<>(Files.readAllLines(tape));
        lines.remove(2);
        Files.write(tape, lines);
        assertThat(compare().divergence()).contains(":3");
    }

    @Test
    void aTapeThatEndedElsewhereIsADivergence() throws Exception {
        sell(3);
        Path tape = tapeFile();
        String common = Files.readString(tape);
        Path file = OpenBooks.url(folder).onDisk();
        Path old = folder.resolve("old");
        Files.copy(file, old);
        sell(2);
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        String otherTape = Files.readString(tape);
        Files.writeString(tape, common);
        sell(2);
        Files.writeString(tape, otherTape);
        assertThat(compare().divergence()).contains("sequence 4");
    }

    @Test
    void aSequenceThatIsOnTheTapeTwiceIsADivergence() throws Exception {
        sell(3);
        ForgedTape.add(folder.resolve("tape"), OpenBooks.KEY, 4);
        ForgedTape.add(folder.resolve("tape"), OpenBooks.KEY, 4);
        assertThat(compare().divergence()).contains("sequence 4").contains("again");
    }

    private List<Commit.Done> sell(int count) throws Exception {
        List<Commit.Done> done = new ArrayList<>();
        try (OpenBooks open = OpenBooks.in(folder)) {
            for (int i = 1; i <= count; i++) {
                done.add((Commit.Done) open.books.commit(
                        OpenBooks.sale(UUID.randomUUID(), 100 + i)));
            }
        }
        return done;
    }

    private TapeComparison.Outcome compare() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            return compare(open);
        }
    }

    private static TapeComparison.Outcome compare(OpenBooks open) throws IOException {
        return new TapeComparison(open.writer, open.tape, REPLAY).run(open.reading);
    }

    private Path tapeFile() throws IOException {
        try (var files = Files.list(folder.resolve("tape"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
