package wattdesk.reports.table;

import java.util.List;

/// A sheet to be written: columns, with or without their help, and rows of texts as long as the
/// columns; an empty text leaves its cell empty. Numbers are decimals, days ISO dates.
public record SheetPage(
        String name, List<Column> columns, boolean helping, List<List<String>> rows) {

    public SheetPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
