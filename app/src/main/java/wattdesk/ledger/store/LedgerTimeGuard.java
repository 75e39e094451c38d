package wattdesk.ledger.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.ClockConfirmed;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TimeGuard;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;

/// The time guard over the books' own clock.
public final class LedgerTimeGuard implements TimeGuard {

    private final Books books;
    private final LedgerTime time;

    public LedgerTimeGuard(Books books, LedgerWriter writer) {
        this.books = books;
        time = writer.time();
    }

    @Override
    public @Nullable SetBack setBack() {
        return time.setBack();
    }

    @Override
    public Confirmed confirm(UUID command, Actor actor) {
        SetBack back = time.setBack();
        if (!actor.operator().may(Permission.CONFIRM_CLOCK)) {
            return new Confirmed.NotPermitted();
        }
        return back == null ? new Confirmed.NothingToConfirm() : confirmed(command, actor, back);
    }

    private Confirmed confirmed(UUID command, Actor actor, SetBack back) {
        Change change = new Change(command, "clock " + back.lastEntry(), actor,
                List.of(new ClockConfirmed(back.now(), back.lastEntry())), List.of(), null,
                new AuditEntry("CLOCK_CONFIRMED", "clock", back.now() + " < " + back.lastEntry()),
                List.of());
        return switch (books.commit(change)) {
            case Commit.Done _ -> new Confirmed.Ok();
            case Commit.NotWritten(var code, var detail) -> new Confirmed.NotWritten(code, detail);
            case Commit.InDoubt(var code, var detail) -> new Confirmed.NotWritten(code, detail);
            case Commit.DifferentContent _, Commit.Stale _, Commit.ClockSetBack _ ->
                new Confirmed.NothingToConfirm();
        };
    }
}
