package wattdesk.metering;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;

/// The lines of the station: one name, one port each; none goes while meters hang on it.
public final class LineDesk implements Lines {

    private final LineBook book;
    private final Runnable changed;

    /// `changed` runs after every change (whoever keeps the lines open listens).
    public LineDesk(LineBook book, Runnable changed) {
        this.book = book;
        this.changed = changed;
    }

    @Override
    public List<Line> list() {
        return book.list();
    }

    @Override
    public synchronized Saved add(Line given, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_LINES)) {
            return new Saved.NotPermitted();
        }
        try {
            return add(LineForm.of(given), actor, given.name());
        } catch (LineForm.Wrong e) {
            return e.why;
        }
    }

    private Saved add(Line line, Actor actor, String givenName) {
        if (find(known -> known.name().equals(line.name())).isPresent()) {
            return new Saved.NameTaken(givenName);
        }
        Optional<Line> samePort = find(known -> known.port().equals(line.port()));
        return samePort.isPresent() ? new Saved.PortTaken(line.port(), samePort.get().name())
                : saved(book.add(line, actor));
    }

    @Override
    public synchronized Saved remove(String name, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_LINES)) {
            return new Saved.NotPermitted();
        }
        Optional<Line> line = find(known -> known.name().equals(name));
        if (line.isEmpty()) {
            return new Saved.NoSuchLine(name);
        }
        int meters = book.metersOn(name);
        return meters > 0 ? new Saved.InUse(name, meters) : saved(book.remove(line.get(), actor));
    }

    private Optional<Line> find(Predicate<Line> which) {
        return book.list().stream().filter(which).findFirst();
    }

    private Saved saved(Paperwork.Filed filed) {
        return switch (filed) {
            case Paperwork.Filed.Done() -> {
                changed.run();
                yield new Saved.Ok();
            }
            case Paperwork.Filed.Stale(var found) ->
                new Saved.NotWritten(BookMessages.MOVED, found);
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Saved.NotWritten(code, detail);
        };
    }
}
