package wattdesk.ledger.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TapeRecord;
import wattdesk.ledger.TapeReplay;

/// Brings tape and database together at the start, in both directions.
///
/// A crash leaves the tape behind (between the two writes); a power cut on a bad disk, or an old
/// file put in its place, leaves the database behind. Both lose only an end. Anything else is told,
/// and nothing is sold.
public final class TapeComparison {

    private final LedgerWriter writer;
    private final Tape tape;
    private final TapeReplay replay;

    public TapeComparison(LedgerWriter writer, Tape tape, TapeReplay replay) {
        this.writer = writer;
        this.tape = tape;
        this.replay = replay;
    }

    /// What was done. `divergence` is empty when both now say the same.
    public record Outcome(int ontoTape, int intoDatabase, String divergence) {

        public boolean agree() {
            return divergence.isEmpty();
        }
    }

    /// Where the two stand before anything is done.
    private record Sides(
            SortedMap<Long, TapeRecord> tape, SortedMap<Long, TapeRecord> database) {

        long lastOnTape() {
            return tape.isEmpty() ? 0 : tape.lastKey();
        }

        long lastInDatabase() {
            return database.isEmpty() ? 0 : database.lastKey();
        }
    }

    public Outcome run(Tape.Reading reading) throws IOException {
        long verified = writer.tapeVerified();
        if (reading.broken() != null) {
            return new Outcome(0, 0, "tape " + reading.broken());
        }
        String lacks = lacking(reading, verified);
        if (!lacks.isEmpty()) {
            return new Outcome(0, 0, lacks);
        }
        String twice = notAscending(reading.records());
        if (twice != null) {
            return new Outcome(0, 0, twice);
        }
        Sides sides = new Sides(bySequence(reading.records(), verified),
                bySequence(writer.tapeRecordsAfter(verified), verified));
        String divergence = divergence(sides);
        return divergence != null ? new Outcome(0, 0, divergence) : join(sides);
    }

    /// What both had when they agreed is not compared again, but it must be there.
    private String lacking(Tape.Reading reading, long verified) {
        long stored = writer.tapeLinesUpTo(verified);
        if (!reading.lacks().isEmpty() || stored == reading.linesBefore()) {
            return reading.lacks();
        }
        return "up to sequence " + verified + " the tape has " + reading.linesBefore()
                + " lines, the database " + stored;
    }

    private Outcome join(Sides sides) throws IOException {
        int completed = complete(sides);
        List<TapeRecord> missing = onlyIn(sides.database, sides.tape);
        for (TapeRecord record : missing) {
            tape.append(record);
        }
        List<TapeRecord> lost = onlyIn(sides.tape, sides.database);
        for (TapeRecord record : lost) {
            String trouble = intoDatabase(record);
            if (trouble != null) {
                return new Outcome(missing.size() + completed, 0, trouble);
            }
        }
        return new Outcome(missing.size() + completed, lost.size(), "");
    }

    /// The last record of the tape may lack its last lines.
    private int complete(Sides sides) throws IOException {
        TapeRecord last = sides.tape.get(sides.lastOnTape());
        TapeRecord whole = sides.database.get(sides.lastOnTape());
        if (last == null || whole == null || last.events().size() == whole.events().size()) {
            return 0;
        }
        tape.append(whole, last.events().size() + 1);
        return 1;
    }

    private @Nullable String intoDatabase(TapeRecord record) {
        return switch (replay.replay(record)) {
            case TapeReplay.Answer.Impossible(String why) -> at(record) + why;
            case TapeReplay.Answer.Again(var change) -> {
                Commit failed = writer.replay(change, record);
                yield failed == null ? null : at(record) + failed;
            }
        };
    }

    /// Null when each side is the other with an end cut off.
    private static @Nullable String divergence(Sides sides) {
        for (TapeRecord record : sides.tape.values()) {
            TapeRecord other = sides.database.get(record.sequence());
            if (other == null && record.sequence() <= sides.lastInDatabase()) {
                return at(record) + "is on the tape, not in the database";
            }
            if (other != null && !same(record, other, sides)) {
                return at(record) + "differs: tape " + record + ", database " + other;
            }
        }
        return onlyIn(sides.database, sides.tape).stream()
                .filter(r -> r.sequence() <= sides.lastOnTape()).findFirst()
                .map(r -> at(r) + "is in the database, not on the tape").orElse(null);
    }

    private static boolean same(TapeRecord onTape, TapeRecord stored, Sides sides) {
        boolean maybeCut = onTape.sequence() == sides.lastOnTape();
        int lines = onTape.events().size();
        if (!maybeCut || lines >= stored.events().size()) {
            return onTape.equals(stored);
        }
        return onTape.equals(
                TapeRecords.withEvents(stored, stored.events().subList(0, lines)));
    }

    private static List<TapeRecord> onlyIn(
            Map<Long, TapeRecord> here, Map<Long, TapeRecord> there) {
        List<TapeRecord> only = new ArrayList<>(here.values());
        only.removeIf(r -> there.containsKey(r.sequence()));
        return only;
    }

    /// A number that comes again was given twice: each of the two may be a sale.
    private static @Nullable String notAscending(List<TapeRecord> records) {
        long last = 0;
        for (TapeRecord record : records) {
            if (record.sequence() <= last) {
                return at(record) + "is on the tape again, behind sequence " + last;
            }
            last = record.sequence();
        }
        return null;
    }

    private static SortedMap<Long, TapeRecord> bySequence(List<TapeRecord> records, long after) {
        return records.stream().filter(r -> r.sequence() > after)
                .collect(Collectors.toMap(TapeRecord::sequence, Function.identity(),
                        (a, b) -> {
                            throw new IllegalStateException(at(b) + "is there twice");
                        }, TreeMap::new));
    }

    private static String at(TapeRecord record) {
        return "sequence " + record.sequence() + ": ";
    }
}
