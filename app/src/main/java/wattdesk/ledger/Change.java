package wattdesk.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// Everything that one step decides; [Books] makes it durable in one transaction or not at all.
///
/// `command` was made before the step began. The same command with the same `fingerprint` has one
/// effect; with another fingerprint it is refused. `receiptSeries` asks for the next number of that
/// series. The tape lines are written after the commit is synced, before anything goes outside.
public record Change(
        UUID command, String fingerprint, Actor actor, List<Move> moves,
        List<JournalEntry> entries, @Nullable String receiptSeries, AuditEntry audit,
        List<TapeEvent> tape) {

    public Change {
        moves = List.copyOf(moves);
        entries = List.copyOf(entries);
        tape = List.copyOf(tape);
    }

    /// Whether it must be on the disk, synced and on the tape, before anything leaves the station.
    public boolean movesMoney() {
        return !tape.isEmpty() || !entries.isEmpty() || receiptSeries != null;
    }
}
