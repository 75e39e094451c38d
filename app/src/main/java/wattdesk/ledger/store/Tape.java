package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Failpoint;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;

/// The tape beside the database: one sealed line per money event, only ever added to.
///
/// Why both: a database can open old or empty without a word; the tape cannot be queried.
public final class Tape implements AutoCloseable {

    /// What the first line of all stands on.
    static final String START = "0".repeat(64);

    private final TapeDisk disk;
    private final Seal seal;
    private String head = START;

    public Tape(TapeDisk disk, byte[] key) {
        this.disk = disk;
        this.seal = new Seal(key);
    }

    /// What is on the tape from a sequence on, and where it is broken.
    ///
    /// `broken` names the first line whose seal or place in the chain is wrong; `tornBytes` is what
    /// a crash left of a last line and was cut off.
    public record Reading(
            List<TapeRecord> records, @Nullable String broken, int tornBytes) {}

    /// Reads everything, cuts a torn end off and makes ready for adding.
    public Reading open() throws IOException {
        Walk walk = new Walk();
        for (String name : disk.names()) {
            byte[] bytes = disk.read(name);
            boolean last = name.equals(disk.names().getLast());
            int whole = last ? wholeLength(bytes) : bytes.length;
            walk.read(name, Arrays.copyOf(bytes, whole));
            if (whole < bytes.length && walk.broken == null) {
                walk.torn = bytes.length - whole;
                disk.truncate(name, whole);
            }
        }
        head = walk.head;
        return walk.reading();
    }

    /// Reads everything beside the writer and changes nothing; a last line under way is left out.
    public Reading look() throws IOException {
        Walk walk = new Walk();
        for (String name : disk.names()) {
            byte[] bytes = disk.read(name);
            walk.read(name, Arrays.copyOf(bytes, wholeLength(bytes)));
        }
        return walk.reading();
    }

    private final class Walk {

        private final List<TapeLine> lines = new ArrayList<>();
        private String head = START;
        private @Nullable String broken;
        private int torn;

        private void read(String name, byte[] bytes) {
            int number = 0;
            for (String text : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
                number++;
                if (!text.isEmpty() && broken == null) {
                    step(name + ":" + number, text);
                }
            }
        }

        private void step(String where, String text) {
            TapeLine line = TapeLine.parse(text, seal);
            if (line == null || !line.previousHash().equals(head)) {
                broken = where;
                return;
            }
            head = line.hash();
            lines.add(line);
        }

        private Reading reading() {
            return new Reading(TapeRecords.joined(lines), broken, torn);
        }
    }

    /// Adds the lines of a record; on the disk when it returns.
    void append(TapeRecord record) throws IOException {
        append(record, 1);
    }

    /// Adds the lines of a record from that event on: a crash may have left the first ones.
    void append(TapeRecord record, int from) throws IOException {
        StringBuilder text = new StringBuilder();
        String previous = head;
        for (int number = from; number <= record.events().size(); number++) {
            String line = TapeLine.write(record, number, previous, seal);
            previous = TapeLine.sealOf(line);
            text.append(line);
        }
        String name = BusinessDay.wallClock(record.at()).toString().substring(0, 7) + ".jsonl";
        write(nameNotBefore(name), text.toString().getBytes(StandardCharsets.UTF_8),
                record.events().get(from - 1).type().name());
        head = previous;
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
        disk.force(name);
    }

    /// A clock set back must not add to a month that a later one has followed.
    private String nameNotBefore(String name) throws IOException {
        List<String> names = disk.names();
        return names.isEmpty() || names.getLast().compareTo(name) < 0 ? name : names.getLast();
    }

    private static int wholeLength(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
