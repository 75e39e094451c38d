package wattdesk.ledger.store;

import java.io.IOException;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
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

    /// The tape is unbroken and holds what the database says, as far as it has come.
    public String tape(DSLContext session) {
        try {
            List<TapeRecord> stored = BooksReading.tapeRecords(session);
            Tape.Reading reading = tape.look();
            if (reading.broken() != null) {
                return "broken at " + reading.broken();
            }
            List<TapeRecord> onTape = reading.records();
            long last = onTape.isEmpty() ? 0 : onTape.getLast().sequence();
            long known = stored.isEmpty() ? 0 : stored.getLast().sequence();
            boolean same = upTo(stored, last).equals(upTo(onTape, known));
            return same ? "" : "tape and database differ up to sequence " + Math.min(last, known);
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

    /// Every event of the tape, as far as it can be read.
    public List<TapeEvent> tapeEvents() {
        try {
            return tape.look().records().stream().flatMap(r -> r.events().stream()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public String tapeOf(Rows rows) {
        return rows.read(this::tape);
    }

    /// What a restored backup must fulfil.
    public String copy(DSLContext session) {
        return balance(session) + audit(session);
    }

    private static List<TapeRecord> upTo(List<TapeRecord> records, long sequence) {
        return records.stream().filter(r -> r.sequence() <= sequence).toList();
    }
}
