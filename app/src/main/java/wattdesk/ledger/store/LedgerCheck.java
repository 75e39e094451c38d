package wattdesk.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.AuditWalk;
import wattdesk.store.Rows;

/// What the ledger's own rows must fulfil, whatever the features do: a sentence for what does not
/// hold, empty when it holds.
public final class LedgerCheck {

    private final byte[] key;
    private final Tape tape;

    public LedgerCheck(Tape tape, byte[] key) {
        this.tape = tape;
        this.key = key.clone();
    }

    /// Entries and accounts sum to zero.
    public String balance(DSLContext session) {
        long unbalanced = BooksReading.unbalancedEntries(session);
        var trial = BooksReading.trialBalance(session);
        long sum = trial.values().stream().mapToLong(Long::longValue).sum();
        return unbalanced == 0 && sum == 0 ? ""
                : unbalanced + " entries do not sum to zero; accounts " + trial;
    }

    /// Every audit row has its own seal and names the row before it.
    public String audit(DSLContext session) {
        String problem = problem(new AuditRows(key).walk(session));
        return problem == null ? "" : problem;
    }

    private static @Nullable String problem(AuditWalk walk) {
        AuditWalk.Break broken = walk.firstBreak();
        return broken == null ? null : broken.kind() + " at sequence " + broken.sequence();
    }

    /// The tape is unbroken and holds what the database says, as far as it has come. Both are read
    /// side by side; neither is kept.
    public String tape(DSLContext session) {
        SideBySide sides = new SideBySide(new StoredLines(session));
        try {
            String broken = tape.look(sides::step);
            return broken == null ? sides.end() : "broken at " + broken;
        } catch (IOException e) {
            return "the tape cannot be read: " + e.getMessage();
        }
    }

    public String balanceOf(Rows rows) {
        return rows.read(this::balance);
    }

    /// How long the audit chain is, and where it breaks (null where it does not).
    public record Audit(long rows, @Nullable String problem) {}

    public Audit auditOf(Rows rows) {
        return rows.read(session -> {
            AuditWalk walk = new AuditRows(key).walk(session);
            return new Audit(walk.rows(), problem(walk));
        });
    }

    public String tapeOf(Rows rows) {
        return rows.read(this::tape);
    }

    /// Whether the database says that anything is on the tape.
    public boolean hasTape(Rows rows) {
        return rows.read(TapeRecords::lastSequence) > 0;
    }

    /// What a restored backup must fulfil, with the tape that lies in it. That may be behind the
    /// database: it was copied first.
    public String copy(DSLContext session, Path tapeFolder) throws IOException {
        SideBySide sides = new SideBySide(new StoredLines(session));
        String broken;
        try (Tape copied = new Tape(new FolderTapeDisk(tapeFolder), key)) {
            broken = copied.look(sides::step);
        }
        return balance(session) + audit(session) + sides.difference()
                + (broken == null ? "" : "tape broken at " + broken);
    }
}
