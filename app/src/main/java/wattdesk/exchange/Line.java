package wattdesk.exchange;

import java.util.Map;

/// One filled-in row of a table.
record Line(Table table, int row, Map<Field, Entered> cells) {

    Line {
        cells = Map.copyOf(cells);
    }

    Entered at(Field field) {
        return cells.getOrDefault(field, Entered.BLANK);
    }

    boolean blank(Field field) {
        return at(field) instanceof Entered.Blank;
    }
}
