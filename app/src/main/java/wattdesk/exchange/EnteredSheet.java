package wattdesk.exchange;

import java.util.List;

/// A sheet as somebody filled it in; rows that are empty are left out.
public record EnteredSheet(String name, List<Row> rows) {

    public EnteredSheet {
        rows = List.copyOf(rows);
    }

    /// `number` is the one at the left of the row, from 1.
    public record Row(int number, List<Entered> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        Entered at(int column) {
            return column < cells.size() ? cells.get(column) : Entered.BLANK;
        }
    }
}
