package wattdesk.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Very many rows of one shape, by one statement that is prepared once for each connection.
public final class RowBatch {

    private final Table<?> table;
    private final List<Field<?>> columns;
    private final List<Field<?>> keys;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private RowBatch(Table<?> table, List<Field<?>> columns, List<Field<?>> keys) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
    }

    /// Rows to be added.
    public static RowBatch into(Table<?> table, Field<?>... columns) {
        return new RowBatch(table, List.of(columns), List.of());
    }

    /// Rows to be moved on: those whose `keys` hold what each row says behind the columns.
    public static RowBatch moving(Table<?> table, List<Field<?>> columns, List<Field<?>> keys) {
        return new RowBatch(table, columns, keys);
    }

    /// Contents in the order of the columns, then of the keys.
    public RowBatch row(@Nullable Object... contents) {
        if (contents.length != columns.size() + keys.size()) {
            throw new IllegalArgumentException(contents.length + " contents for " + table);
        }
        rows.add(contents);
        return this;
    }

    /// [TableRow.Taken] where a row has the same already that only one may have. A row to be moved
    /// on that is not there as its keys say throws [StaleMove].
    public void write(DSLContext transaction) {
        if (rows.isEmpty()) {
            return;
        }
        for (int moved : run(transaction)) {
            if (moved != 1 && !keys.isEmpty()) {
                throw new StaleMove(table.getName() + " is elsewhere by now");
            }
        }
    }

    private int[] run(DSLContext transaction) {
        try {
            PreparedStatement statement = Prepared.on(transaction).of("batch " + columns + keys,
                    columns.size() + keys.size(), transaction, this::text).statement();
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private DataAccessException refused(SQLException e) {
        String what = "rows of " + table.getName() + " were not written";
        return e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1
                ? new TableRow.Taken(what, e) : new DataAccessException(what, e);
    }

    private Query text(DSLContext session) {
        if (keys.isEmpty()) {
            return session.insertInto(table).columns(columns)
                    .values(columns.stream().<Field<?>>map(Question::place).toList());
        }
        var update = session.updateQuery(table);
        columns.forEach(column -> place(update, column));
        update.addConditions(DSL.and(keys.stream().map(RowBatch::same).toList()));
        return update;
    }

    private static <T> void place(org.jooq.UpdateQuery<?> update, Field<T> column) {
        update.addValue(column, Question.place(column));
    }

    private static <T> Condition same(Field<T> key) {
        return key.eq(Question.place(key));
    }
}
