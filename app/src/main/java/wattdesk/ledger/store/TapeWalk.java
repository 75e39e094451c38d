package wattdesk.ledger.store;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.store.TapeMark;

/// One pass over the tape: every seal and the chain of them, without keeping the lines.
///
/// Up to a mark whose seal over all bytes is still right, the bytes are looked at and not the
/// lines: they are those that were walked when the mark was made.
final class TapeWalk {

    private final TapeDisk disk;
    private final byte[] key;
    private final Seal seal;
    private final @Nullable TapeMark mark;
    private final Consumer<SealedLine> each;
    private TapeSum sum;
    /// The mark whose part is gone over by the byte, until that is done.
    private @Nullable TapeMark ahead;
    private long unread;
    private String head = Tape.START;
    private long lines;
    private long last;
    private boolean marked;
    private @Nullable String broken;
    private int torn;

    /// `each` gets the lines up to the first that is broken; `mark` is what must still be there.
    TapeWalk(TapeDisk disk, byte[] key, @Nullable TapeMark mark, Consumer<SealedLine> each) {
        this.disk = disk;
        this.key = key;
        this.mark = mark;
        this.each = each;
        seal = new Seal(key);
        sum = new TapeSum(key);
        marked = mark == null || mark.lines() == 0;
    }

    /// Walks what is behind the mark if that holds, and all if it does not. `each` gets no line
    /// up to that sequence then.
    TapeWalk runBehind(long sequence) throws IOException {
        TapeMark known = mark;
        if (known != null && known.sum() != null && known.sequence() <= sequence) {
            ahead = known;
            unread = known.bytes();
            run(true);
            if (ahead == null) {
                return this;
            }
            ahead = null;
            sum = new TapeSum(key);
        }
        return run(true);
    }

    /// Walks; a torn end is cut off where `cutting`, else left alone.
    TapeWalk run(boolean cutting) throws IOException {
        var names = disk.names();
        for (String name : names) {
            try (TapeLines file = new TapeLines(disk.read(name))) {
                sum.in(name);
                if (ahead == null || passed(ahead, file)) {
                    read(name, file, cutting, name.equals(names.getLast()));
                }
            }
        }
        return this;
    }

    /// Whether the mark's part ended in this file and is what it was.
    private boolean passed(TapeMark known, TapeLines file) throws IOException {
        unread -= file.pass(unread, sum);
        if (unread > 0
                || !sum.mark(known.lines(), known.head(), known.sequence()).equals(known)) {
            return false;
        }
        head = known.head();
        lines = known.lines();
        last = known.sequence();
        marked = true;
        ahead = null;
        return true;
    }

    private void read(String name, TapeLines file, boolean cutting, boolean newest)
            throws IOException {
        String text = file.next();
        while (text != null && broken == null) {
            file.lastTo(sum);
            if (!text.isEmpty()) {
                step(name + ":" + file.number(), text);
            }
            text = broken == null ? file.next() : null;
        }
        if (broken == null && file.tornBytes() > 0) {
            torn(name, file, cutting, newest);
        }
    }

    private void step(String where, String text) {
        SealedLine line = SealedLine.of(text, seal);
        if (line == null || !line.previousHash().equals(head)) {
            broken = where;
            return;
        }
        if (line.sequence() < last) {
            broken = where + ", sequence " + line.sequence() + " again, behind " + last;
            return;
        }
        head = line.hash();
        last = line.sequence();
        lines++;
        if (mark != null && lines == mark.lines()) {
            marked = head.equals(mark.head());
        }
        each.accept(line);
    }

    /// Only the very last line can be one that a crash cut short.
    private void torn(String name, TapeLines file, boolean cutting, boolean newest)
            throws IOException {
        if (!newest) {
            broken = name + ":" + (file.number() + 1);
        } else if (cutting) {
            torn = file.tornBytes();
            disk.truncate(name, file.wholeLength());
        }
    }

    String head() {
        return head;
    }

    long lines() {
        return lines;
    }

    /// The sequence of the last line.
    long last() {
        return last;
    }

    /// The seal over all bytes up to there.
    TapeSum sum() {
        return sum;
    }

    /// Null when every line is sealed and in its place.
    @Nullable String broken() {
        return broken;
    }

    int tornBytes() {
        return torn;
    }

    /// What the tape had at the last stop and has no more; empty when it has everything.
    String lacks() {
        TapeMark had = mark;
        if (had == null || marked || broken != null) {
            return "";
        }
        return lines < had.lines() ? "the tape ends at line " + lines + " (sequence " + last
                + "), at the last stop it had " + had.lines()
                : "line " + had.lines() + " of the tape is not the one of the last stop";
    }
}
