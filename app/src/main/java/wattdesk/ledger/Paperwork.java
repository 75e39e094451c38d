package wattdesk.ledger;

import java.util.List;
import java.util.UUID;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// Changes of rows that are no money (a new account, a sign-in, a setting): one move and its audit
/// row through the same door as everything else, so that the audit chain has one writer.
public record Paperwork(Books books) {

    /// What the books answer when they cannot be used this way; worded by the station.
    private static final String REFUSED = "WD-4010";

    /// What became of it.
    public sealed interface Filed {
        record Done() implements Filed {}

        /// The row was elsewhere by now; nothing was done.
        record Stale(String found) implements Filed {}

        record NotWritten(String code, String detail) implements Filed {}
    }

    public Filed file(Move move, Actor actor, AuditEntry audit) {
        return file(move, actor, audit, List.of());
    }

    /// Several moves that become durable together or not at all.
    public Filed file(List<Move> moves, Actor actor, AuditEntry audit) {
        return file(moves, actor, audit, List.of());
    }

    /// With lines for the tape: what selling leans on, like a shift.
    public Filed file(Move move, Actor actor, AuditEntry audit, List<TapeEvent> tape) {
        return file(List.of(move), actor, audit, tape);
    }

    private Filed file(List<Move> moves, Actor actor, AuditEntry audit, List<TapeEvent> tape) {
        Change change = new Change(UUID.randomUUID(), audit.action() + " " + audit.subject(),
                actor, moves, List.of(), null, audit, tape);
        return switch (books.commit(change)) {
            case Commit.Done _ -> new Filed.Done();
            case Commit.Stale(var found) -> new Filed.Stale(found);
            case Commit.NotWritten(var code, var detail) -> new Filed.NotWritten(code, detail);
            case Commit.InDoubt(var code, var detail) -> new Filed.NotWritten(code, detail);
            case Commit.DifferentContent() -> new Filed.NotWritten(REFUSED, "id used twice");
            case Commit.ClockSetBack(var last, var now) ->
                new Filed.NotWritten(BookMessages.CLOCK, now + " < " + last);
        };
    }
}
