package wattdesk.reports.statement;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;
import wattdesk.reports.font.PlainText;
import wattdesk.reports.statement.Statement.Cells;
import wattdesk.reports.statement.Statement.Part;

/// Feeds parts to the template as rows of a kind and six texts `a` to `f`.
final class PartRows implements JRDataSource {

    private record Row(String kind, Cells cells) {}

    private final Iterator<Part> parts;
    private @Nullable Row row;

    PartRows(List<Part> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public boolean next() {
        row = parts.hasNext() ? row(parts.next()) : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Row now = row;
        if (now == null) {
            return null;
        }
        Cells cells = now.cells();
        return switch (field.getName()) {
            case "kind" -> now.kind();
            case "a" -> PlainText.of(cells.first());
            case "b" -> PlainText.of(cells.second());
            case "c" -> PlainText.of(cells.third());
            case "d" -> PlainText.of(cells.fourth());
            case "e" -> PlainText.of(cells.fifth());
            case "f" -> PlainText.of(cells.sixth());
            default -> throw new IllegalArgumentException(field.getName());
        };
    }

    private static Row row(Part part) {
        return switch (part) {
            case Part.Title it -> two("title", it.text(), it.below());
            case Part.Banner it -> two("banner", it.text(), "");
            case Part.Heading it -> two("heading", it.text(), "");
            case Part.Pair it -> two("pair", it.label(), it.value());
            case Part.Columns it -> new Row("columns", it.cells());
            case Part.Line it -> new Row("line", it.cells());
            case Part.Total it -> two("total", it.label(), it.value());
            case Part.Note it -> two("note", it.text(), "");
        };
    }

    private static Row two(String kind, String first, String second) {
        return new Row(kind, new Cells(first, second, "", "", "", ""));
    }
}
