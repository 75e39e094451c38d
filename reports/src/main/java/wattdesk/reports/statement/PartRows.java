package wattdesk.reports.statement;

import java.util.List;
import wattdesk.reports.export.TextRows.Row;
import wattdesk.reports.statement.Statement.Cells;
import wattdesk.reports.statement.Statement.Part;

/// Parts as lines of a kind and up to six texts.
final class PartRows {

    static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f");

    private PartRows() {}

    static Row of(Part part) {
        return switch (part) {
            case Part.Title it -> Row.of("title", it.text(), it.below());
            case Part.Banner it -> Row.of("banner", it.text());
            case Part.Heading it -> Row.of("heading", it.text());
            case Part.Pair it -> Row.of("pair", it.label(), it.value());
            case Part.Columns it -> six("columns", it.cells());
            case Part.Line it -> six("line", it.cells());
            case Part.WideColumns it -> Row.of("wide-columns", it.left(), it.right());
            case Part.Wide it -> Row.of("wide", it.left(), it.right());
            case Part.SideColumns it ->
                Row.of("side-columns", it.label(), it.left(), it.right());
            case Part.Sides it -> Row.of("sides", it.label(), it.left(), it.right());
            case Part.Signature it -> Row.of("signature", it.who());
            case Part.Total it -> Row.of("total", it.label(), it.value());
            case Part.Note it -> Row.of("note", it.text());
        };
    }

    private static Row six(String kind, Cells cells) {
        return Row.of(kind, cells.first(), cells.second(), cells.third(), cells.fourth(),
                cells.fifth(), cells.sixth());
    }
}
