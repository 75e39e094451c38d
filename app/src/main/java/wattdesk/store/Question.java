package wattdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A query that every sale asks: drawn up once, prepared once for each connection.
///
/// What varies is a [#place], bound in the order of the text; what does not is inlined.
public final class Question {

    /// Draws up the query, on a connection's first use.
    public interface Drawing {
        Select<?> on(DSLContext session);
    }

    private final Drawing drawing;

    public Question(Drawing drawing) {
        this.drawing = drawing;
    }

    /// Stands where a content of that column will be.
    public static <T> Param<T> place(Field<T> column) {
        return DSL.val((T) null, column);
    }

    /// The rows that answer it.
    public Result<Record> ask(DSLContext session, Object... contents) {
        try {
            Prepared.Ready ready = ready(session, contents);
            try (ResultSet rows = ready.statement().executeQuery()) {
                return session.fetch(rows, ready.columns().toArray(Field<?>[]::new));
            }
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    private Prepared.Ready ready(DSLContext session, Object... contents) throws SQLException {
        Prepared.Ready ready = Prepared.on(session)
                .of(this, contents.length, session, drawing::on);
        ready.bind(contents);
        return ready;
    }

    private static DataAccessException unanswered(SQLException e) {
        return new DataAccessException("a question was not answered", e);
    }

    /// The one row that answers it; null where there is none.
    public @Nullable Record one(DSLContext session, Object... contents) {
        Result<Record> rows = ask(session, contents);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /// Whether a row answers it.
    public boolean any(DSLContext session, Object... contents) {
        try (ResultSet rows = ready(session, contents).statement().executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }
}
