package wattdesk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// A row that every sale adds or moves on, by a statement that is prepared once for each connection
/// and each choice of columns.
public final class TableRow {

    private final Table<?> table;
    private final StringBuilder shape;
    private final Map<Field<?>, @Nullable Object> contents = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<@Nullable Object> binds = new ArrayList<>();

    private TableRow(Table<?> table) {
        this.table = table;
        shape = new StringBuilder(table.getName());
    }

    public static TableRow in(Table<?> table) {
        return new TableRow(table);
    }

    public <T> TableRow set(Field<T> column, @Nullable T content) {
        contents.put(column, content);
        binds.add(content);
        shape.append(' ').append(column.getName());
        return this;
    }

    /// Which rows are moved on: those that hold this, null for those that hold nothing.
    public <T> TableRow where(Field<T> column, @Nullable T content) {
        shape.append(content == null ? " no " : " where ").append(column.getName());
        if (content == null) {
            conditions.add(column.isNull());
        } else {
            conditions.add(column.eq(content));
            binds.add(content);
        }
        return this;
    }

    public void add(DSLContext transaction) {
        int _ = run(transaction, session -> session.insertInto(table)
                .columns(contents.keySet()).values(contents.values()));
    }

    /// How many rows were moved on.
    public int change(DSLContext transaction) {
        return run(transaction, session -> session.update(table).set(contents).where(conditions));
    }

    private int run(DSLContext transaction, Prepared.Drawing drawing) {
        try {
            Prepared.Ready ready = Prepared.on(transaction)
                    .of(shape.toString(), binds.size(), transaction, drawing);
            ready.bind(binds.toArray());
            return ready.statement().executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException("no row of " + table.getName() + " was written", e);
        }
    }
}
