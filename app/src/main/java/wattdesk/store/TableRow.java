package wattdesk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A row that every sale adds or moves on, by a statement that is prepared once for each connection
/// and each choice of columns.
public final class TableRow {

    private final Table<?> table;
    private final StringBuilder shape;
    private final List<Field<?>> columns = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<@Nullable Object> binds = new ArrayList<>();

    /// Another row has the same already where only one may have it.
    public static final class Taken extends DataAccessException {
        Taken(String message, SQLException cause) {
            super(message, cause);
        }
    }

    private TableRow(Table<?> table) {
        this.table = table;
        shape = new StringBuilder(table.getName());
    }

    public static TableRow in(Table<?> table) {
        return new TableRow(table);
    }

    public <T> TableRow set(Field<T> column, @Nullable T content) {
        columns.add(column);
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

    /// Where a row has the same already it is [Taken], and this one is not there.
    public void add(DSLContext transaction) {
        addAll(transaction, List.of(this));
    }

    /// Rows of the same columns, in one go.
    public static void addAll(DSLContext transaction, List<TableRow> rows) {
        TableRow first = rows.getFirst();
        List<@Nullable Object> binds = new ArrayList<>();
        rows.forEach(row -> binds.addAll(row.binds));
        int _ = first.run(transaction, first.shape + " x" + rows.size(), binds,
                session -> first.insert(session, rows.size()));
    }

    private Query insert(DSLContext session, int rows) {
        InsertValuesStepN<?> insert = session.insertInto(table).columns(columns);
        for (int i = 0; i < rows; i++) {
            insert = insert.values(columns.stream().<Field<?>>map(Question::place).toList());
        }
        return insert;
    }

    /// How many rows were moved on; [Taken] as with [#add].
    public int change(DSLContext transaction) {
        return run(transaction, shape.toString(), binds, this::update);
    }

    private Query update(DSLContext session) {
        var update = session.updateQuery(table);
        columns.forEach(column -> place(update, column));
        update.addConditions(DSL.and(conditions));
        return update;
    }

    private static <T> void place(org.jooq.UpdateQuery<?> update, Field<T> column) {
        update.addValue(column, Question.place(column));
    }

    private int run(DSLContext transaction, String key, List<@Nullable Object> contents,
            Prepared.Drawing drawing) {
        try {
            Prepared.Ready ready = Prepared.on(transaction)
                    .of(key, contents.size(), transaction, drawing);
            ready.bind(contents.toArray());
            return ready.statement().executeUpdate();
        } catch (SQLException e) {
            String what = "no row of " + table.getName() + " was written";
            throw e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1
                    ? new Taken(what, e) : new DataAccessException(what, e);
        }
    }
}
