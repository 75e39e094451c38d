package wattdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// The statements that stay prepared on one connection; they close with it.
///
/// jOOQ draws up the text of a query anew whenever it runs. For what every sale asks and writes
/// that took longer than running it, so here a text is drawn up once and prepared once.
final class Prepared {

    /// A prepared text; `columns` are those of its answer, none where it has no answer.
    record Ready(PreparedStatement statement, List<Field<?>> columns) {

        void bind(@Nullable Object... contents) throws SQLException {
            for (int i = 0; i < contents.length; i++) {
                statement.setObject(i + 1, contents[i]);
            }
        }
    }

    /// Draws up a statement, on first use.
    interface Drawing {
        Query on(DSLContext session);
    }

    private final Connection connection;
    private final Map<Object, Ready> ready = new HashMap<>();

    private Prepared(Connection connection) {
        this.connection = connection;
    }

    /// The statements of a session's connection; only its own thread may ask.
    static Prepared on(DSLContext session) {
        return (Prepared) session.configuration().data().computeIfAbsent(Prepared.class,
                _ -> new Prepared(Objects.requireNonNull(
                        session.configuration().connectionProvider().acquire())));
    }

    /// The statement known by that key; `binds` is how many contents it takes.
    Ready of(Object key, int binds, DSLContext session, Drawing drawing) throws SQLException {
        Ready known = ready.get(key);
        if (known == null) {
            known = prepare(drawing.on(session), binds);
            ready.put(key, known);
        }
        return known;
    }

    /// A constant would take a place that the caller binds.
    @SuppressWarnings("deprecation") // no other method names the columns behind an asterisk
    private Ready prepare(Query query, int binds) throws SQLException {
        if (query.getBindValues().size() != binds) {
            throw new IllegalArgumentException(binds + " contents for " + query.getSQL());
        }
        return new Ready(connection.prepareStatement(query.getSQL()),
                query instanceof Select<?> asks ? List.copyOf(asks.getSelect()) : List.of());
    }
}
