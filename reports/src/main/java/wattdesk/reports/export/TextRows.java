package wattdesk.reports.export;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;
import wattdesk.reports.font.PlainText;

/// Feeds lines to a template: the field `kind`, and plain texts in the columns that it names.
public final class TextRows implements JRDataSource {

    /// One line; columns behind its last text are empty.
    public record Row(String kind, List<String> texts) {

        public Row {
            texts = List.copyOf(texts);
        }

        public static Row of(String kind, String... texts) {
            return new Row(kind, List.of(texts));
        }
    }

    private final List<String> columns;
    private final Iterator<Row> rows;
    private @Nullable Row row;

    /// @param columns the fields of the template, in the order of a line's texts
    public TextRows(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Row now = row;
        if (now == null) {
            return null;
        }
        if (field.getName().equals("kind")) {
            return now.kind();
        }
        int column = columns.indexOf(field.getName());
        if (column < 0) {
            throw new IllegalArgumentException(field.getName());
        }
        return column < now.texts().size() ? PlainText.of(now.texts().get(column)) : "";
    }
}
