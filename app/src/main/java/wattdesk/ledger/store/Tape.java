package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Failpoint;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.TapeMark;

/// The tape beside the database: one sealed line per money event, only ever added to.
///
/// Why both: a database can open old or empty without a word; the tape cannot be queried.
public final class Tape implements AutoCloseable {

    /// What the first line of all stands on.
    static final String START = "0".repeat(64);

    private final TapeDisk disk;
    private final byte[] key;
    private final Seal seal;
    private String head = START;
    private long lines;
    private long last;
    private TapeSum sum;
    private String newest = "";

    public Tape(TapeDisk disk, byte[] key) {
        this.disk = disk;
        this.key = key.clone();
        seal = new Seal(key);
        sum = new TapeSum(key);
    }

    /// What is on the tape behind a sequence, and where it is broken.
    ///
    /// `linesBefore` counts the lines up to that sequence. `broken` names the first line whose seal
    /// or place is wrong; `tornBytes` is what a crash left of a last line and was cut off; `lacks`
    /// tells what was there at the last stop and is no more, empty when nothing is.
    public record Reading(
            List<TapeRecord> records, long linesBefore, @Nullable String broken, int tornBytes,
            String lacks) {}

    /// Keeps what is behind `after`, cuts a torn end off, makes ready for adding. Walks from the
    /// mark where that still holds and is not behind `after`, else everything.
    public Reading open(long after, @Nullable TapeMark mark) throws IOException {
        List<TapeLine> behind = new ArrayList<>();
        TapeWalk walk = new TapeWalk(disk, key, mark, line -> {
            if (line.sequence() > after) {
                behind.add(line.read());
            }
        }).runBehind(after);
        head = walk.head();
        lines = walk.lines();
        last = walk.last();
        sum = walk.sum();
        return new Reading(TapeRecords.joined(behind), lines - behind.size(), walk.broken(),
                walk.tornBytes(), walk.lacks());
    }

    /// Walks beside the writer and changes nothing; a last line under way is left out. Returns the
    /// first line that is broken, null where none is.
    @Nullable String look(Consumer<TapeLine> each) throws IOException {
        return new TapeWalk(disk, key, null, line -> each.accept(line.read()))
                .run(false).broken();
    }

    /// Puts the files away under that name and writes the tape anew from what the database says.
    /// Cut short, it is a tape that lacks its end, and is found to be one.
    void renew(String aside, StoredLines stored) throws IOException {
        disk.setAside(aside);
        newest = "";
        head = START;
        lines = 0;
        last = 0;
        sum = new TapeSum(key);
        for (TapeRecord r = stored.next(); r != null; r = stored.next()) {
            String _ = add(r, 1);
        }
        for (String name : disk.names()) {
            disk.force(name);
        }
    }

    /// Every line that has a right seal of its own, wherever it stands; returns how many have not.
    long salvage(Consumer<TapeLine> each) throws IOException {
        long unreadable = 0;
        for (String name : disk.names()) {
            try (TapeLines file = new TapeLines(disk.read(name))) {
                for (String text = file.next(); text != null; text = file.next()) {
                    SealedLine line = SealedLine.of(text, seal);
                    if (line == null) {
                        unreadable++;
                    } else {
                        each.accept(line.read());
                    }
                }
                unreadable += file.tornBytes() > 0 ? 1 : 0;
            }
        }
        return unreadable;
    }

    /// How far it has come.
    public TapeMark mark() {
        return sum.mark(lines, head, last);
    }

    /// Adds the lines of a record; on the disk when it returns.
    void append(TapeRecord record) throws IOException {
        append(record, 1);
    }

    /// Adds the lines of a record from that event on: a crash may have left the first ones.
    void append(TapeRecord record, int from) throws IOException {
        disk.force(add(record, from));
    }

    /// Returns the file that it was added to, not forced yet.
    private String add(TapeRecord record, int from) throws IOException {
        StringBuilder text = new StringBuilder();
        String previous = head;
        for (int number = from; number <= record.events().size(); number++) {
            String line = TapeLine.write(record, number, previous, seal);
            previous = TapeLine.sealOf(line);
            text.append(line);
        }
        String name = nameNotBefore(
                BusinessDay.wallClock(record.at()).toString().substring(0, 7) + ".jsonl");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        write(name, bytes, record.events().get(from - 1).type().name());
        sum.in(name);
        sum.write(bytes, 0, bytes.length);
        head = previous;
        last = record.sequence();
        lines += record.events().size() - from + 1;
        return name;
    }

    /// The seal of the last line.
    public String head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    private void write(String name, byte[] bytes, String subject) throws IOException {
        if (Failpoint.TAPE_TORN.armed()) {
            disk.append(name, Arrays.copyOf(bytes, bytes.length / 2));
            disk.force(name);
            Failpoint.TAPE_TORN.pass(subject);
            disk.append(name, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
        } else {
            disk.append(name, bytes);
        }
    }

    /// A clock set back must not add to a month that a later one has followed. Nobody else adds
    /// files, so the folder is asked once.
    private String nameNotBefore(String name) throws IOException {
        if (newest.isEmpty() && !disk.names().isEmpty()) {
            newest = disk.names().getLast();
        }
        newest = newest.compareTo(name) < 0 ? name : newest;
        return newest;
    }
}
