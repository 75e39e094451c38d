package wattdesk.reports.table;

import java.util.List;

/// A row that is not empty; `number` is the one at its left, from 1.
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /// Blank behind the last one.
    public Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
