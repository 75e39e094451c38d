package wattdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.TapeMark;

/// A mark spares the walk over the lines before it, and hides nothing.
class TapeMarkTest {

    private static final long MARKED = 6;

    @TempDir Path folder;
    private TapeMark mark;

    @BeforeEach
    void twoMonthsMarkedAndThreeLinesBehind() throws Exception {
        try (Tape tape = tape()) {
            Tape.Reading nothing = tape.open(0, null);
            assertThat(nothing.records()).isEmpty();
            for (int i = 1; i <= MARKED; i++) {
                tape.append(record(i, i <= 4 ? "2026-01-31T10:00:00Z" : "2026-02-01T10:00:00Z"));
            }
            mark = tape.mark();
            for (int i = 7; i <= 9; i++) {
                tape.append(record(i, "2026-02-02T10:00:00Z"));
            }
        }
    }

    @Test
    void linesBeforeAMarkThatHoldsAreNotRead() throws Exception {
        List<Long> walked = walked(mark, MARKED);
        assertThat(walked).containsExactly(7L, 8L, 9L);
        try (Tape tape = tape()) {
            Tape.Reading reading = tape.open(MARKED, mark);
            assertThat(reading.records()).extracting(TapeRecord::sequence)
                    .containsExactly(7L, 8L, 9L);
            assertThat(reading.linesBefore()).isEqualTo(MARKED);
            assertThat(reading.broken()).isNull();
            assertThat(reading.lacks()).isEmpty();
        }
    }

    @Test
    void theMarkOfAShortWalkIsThatOfAWholeOne() throws Exception {
        TapeMark whole;
        try (Tape tape = tape()) {
            assertThat(tape.open(MARKED, null).broken()).isNull();
            whole = tape.mark();
        }
        try (Tape tape = tape()) {
            assertThat(tape.open(MARKED, mark).broken()).isNull();
            assertThat(tape.mark()).isEqualTo(whole);
            tape.append(record(10, "2026-03-01T10:00:00Z"));
            whole = tape.mark();
        }
        assertThat(walked(whole, 10)).isEmpty();
    }

    @Test
    void everyChangedByteBeforeTheMarkIsFound() throws Exception {
        Path first = folder.resolve("2026-01.jsonl");
        byte[] good = Files.readAllBytes(first);
        for (int at = 0; at < good.length; at += 97) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(first, bad);
            assertThat(reading(mark).broken()).as("byte " + at).startsWith("2026-01.jsonl:");
        }
    }

    @Test
    void whatWasCutOffBeforeTheMarkIsFound() throws Exception {
        Path second = folder.resolve("2026-02.jsonl");
        List<String> lines = Files.readAllLines(second);
        Files.writeString(second, lines.getFirst() + "\n");
        assertThat(reading(mark).lacks()).contains("line 5").contains("it had 6");
        Files.delete(folder.resolve("2026-01.jsonl"));
        assertThat(reading(mark).broken()).isEqualTo("2026-02.jsonl:1");
    }

    @Test
    void aBrokenLineBehindTheMarkIsNamedByItsPlace() throws Exception {
        Path second = folder.resolve("2026-02.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(second));
        lines.set(3, lines.get(3).replace("\"fen\":8", "\"fen\":9"));
        Files.writeString(second, String.join("\n", lines) + "\n");
        assertThat(reading(mark).broken()).isEqualTo("2026-02.jsonl:4");
    }

    @Test
    void aTornEndBehindTheMarkIsCutOffWhereItBegins() throws Exception {
        Path second = folder.resolve("2026-02.jsonl");
        String whole = Files.readString(second);
        Files.writeString(second, whole.substring(0, whole.length() - 10));
        Tape.Reading reading = reading(mark);
        assertThat(reading.tornBytes()).isPositive();
        assertThat(reading.records()).hasSize(2);
        assertThat(Files.readString(second)).isEqualTo(
                whole.substring(0, whole.length() - 10 - reading.tornBytes()));
    }

    /// A database put back from before the mark needs the lines that the mark would spare.
    @Test
    void aMarkAheadOfTheDatabaseSparesNothing() throws Exception {
        try (Tape tape = tape()) {
            assertThat(tape.open(3, mark).records()).extracting(TapeRecord::sequence)
                    .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    @Test
    void aMarkThatSomebodyElseMadeSparesNothing() throws Exception {
        TapeMark forged = new TapeMark(
                mark.lines(), mark.head(), mark.sequence(), mark.bytes(), "0".repeat(64));
        assertThat(walked(forged, MARKED)).hasSize(9);
        TapeMark moved = new TapeMark(
                mark.lines() - 1, mark.head(), mark.sequence(), mark.bytes(), mark.sum());
        assertThat(walked(moved, MARKED)).hasSize(9);
        TapeMark old = new TapeMark(mark.lines(), mark.head(), 0, 0, null);
        assertThat(walked(old, MARKED)).hasSize(9);
    }

    private Tape.Reading reading(TapeMark known) throws IOException {
        try (Tape tape = tape()) {
            return tape.open(MARKED, known);
        }
    }

    /// The sequences of the lines that a start reads.
    private List<Long> walked(TapeMark known, long verified) throws IOException {
        List<Long> lines = new ArrayList<>();
        try (FolderTapeDisk disk = new FolderTapeDisk(folder)) {
            TapeWalk walk = new TapeWalk(disk, OpenBooks.KEY, known,
                    line -> lines.add(line.sequence())).runBehind(verified);
            assertThat(walk.broken()).isNull();
            assertThat(walk.lines()).isGreaterThanOrEqualTo(9);
        }
        return lines;
    }

    private Tape tape() {
        return new Tape(new FolderTapeDisk(folder), OpenBooks.KEY);
    }

    private static TapeRecord record(long sequence, String at) {
        TapeEvent event = new TapeEvent(TapeEvent.Type.PAID, new UUID(1, sequence),
                new UUID(2, sequence), "100001", "000024170093", sequence, null);
        return new TapeRecord(sequence, Instant.parse(at), BusinessDay.of(Instant.parse(at)),
                new UUID(3, sequence), "f".repeat(64), "cashier", null, null, List.of(event));
    }
}
