package wattdesk.ledger.store;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.store.TapeMark;

/// One pass over the tape: every seal and the chain of them, without keeping the lines.
final class TapeWalk {

    private final TapeDisk disk;
    private final Seal seal;
    private final @Nullable TapeMark mark;
    private final Consumer<SealedLine> each;
    private String head = Tape.START;
    private long lines;
    private long last;
    private boolean marked;
    private @Nullable String broken;
    private int torn;

    /// `each` gets the lines up to the first that is broken; `mark` is what must still be there.
    TapeWalk(TapeDisk disk, Seal seal, @Nullable TapeMark mark, Consumer<SealedLine> each) {
        this.disk = disk;
        this.seal = seal;
        this.mark = mark;
        this.each = each;
        marked = mark == null || mark.lines() == 0;
    }

    /// Walks; a torn end is cut off where `cutting`, else left alone.
    TapeWalk run(boolean cutting) throws IOException {
        var names = disk.names();
        for (String name : names) {
            try (TapeLines file = new TapeLines(disk.read(name))) {
                read(name, file);
                if (broken == null && file.tornBytes() > 0) {
                    torn(name, file, cutting, name.equals(names.getLast()));
                }
            }
        }
        return this;
    }

    private void read(String name, TapeLines file) throws IOException {
        String text = file.next();
        while (text != null && broken == null) {
            if (!text.isEmpty()) {
                step(name + ":" + file.number(), text);
            }
            text = broken == null ? file.next() : null;
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
    private void torn(String name, TapeLines file, boolean cutting, boolean last)
            throws IOException {
        if (!last) {
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
