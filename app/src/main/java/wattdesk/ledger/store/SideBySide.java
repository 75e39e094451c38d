package wattdesk.ledger.store;

import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;

/// Holds every line of the tape against the row that it was written from. Pure but for the rows.
///
/// The rows were looked at first: lines behind the last row are younger than the look. Of the rows
/// only the last record may be missing: it was on its way to the tape.
final class SideBySide {

    private final StoredLines stored;
    private @Nullable TapeRecord row;
    private int done;
    private boolean beyond;
    private String difference = "";

    SideBySide(StoredLines stored) {
        this.stored = stored;
        row = stored.next();
    }

    void step(TapeLine line) {
        if (!difference.isEmpty() || beyond) {
            return;
        }
        TapeRecord now = row;
        if (now != null && done == now.events().size()) {
            now = stored.next();
            row = now;
            done = 0;
        }
        if (now == null) {
            beyond = true;
            return;
        }
        if (line.number() != done + 1 || !line.record().equals(lineOf(now))) {
            difference = "tape and database differ at sequence " + Math.min(
                    now.sequence(), line.record().sequence());
        }
        done++;
    }

    private TapeRecord lineOf(TapeRecord whole) {
        TapeEvent event = whole.events().get(done);
        return TapeRecords.withEvents(whole, java.util.List.of(event));
    }

    /// What differs as far as both go; empty when nothing does.
    String difference() {
        return difference;
    }

    /// What differs or is missing; empty when nothing is.
    String end() {
        TapeRecord now = row;
        if (!difference.isEmpty() || beyond || now == null) {
            return difference;
        }
        TapeRecord next = done == now.events().size() ? stored.next() : now;
        return next == null || stored.next() == null ? ""
                : "the tape lacks everything from sequence " + next.sequence();
    }
}
