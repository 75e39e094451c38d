package wattdesk.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the tables in a workbook by their names and the columns by their headings. A column that
/// holds something but is not known is a finding: nothing that somebody typed is dropped silently.
final class SheetLines {

    final List<Finding> findings = new ArrayList<>();
    private final Map<Table, List<Line>> lines = new EnumMap<>(Table.class);
    private boolean any;

    SheetLines(List<EnteredSheet> sheets) {
        for (EnteredSheet sheet : sheets) {
            Optional<Table> table = Headings.table(sheet.name());
            if (table.isPresent() && !sheet.rows().isEmpty()) {
                any = true;
                read(table.get(), sheet);
            }
        }
    }

    boolean any() {
        return any;
    }

    List<Line> of(Table table) {
        return lines.getOrDefault(table, List.of());
    }

    private void read(Table table, EnteredSheet sheet) {
        EnteredSheet.Row head = sheet.rows().getFirst();
        Map<String, Field> known = Headings.fields(table);
        Map<Integer, Field> columns = new HashMap<>();
        Map<Integer, String> unknown = new HashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String heading = head.at(i) instanceof Entered.Text(var text) ? text : "";
            Field field = known.get(Headings.plain(heading));
            if (field == null || columns.containsValue(field)) {
                unknown.put(i, heading);
            } else {
                columns.put(i, field);
            }
        }
        List<EnteredSheet.Row> rows = sheet.rows().stream().skip(1)
                .filter(row -> !helping(row)).toList();
        missing(table, head.number(), columns, rows);
        unknown(table, head, unknown, rows);
        lines.put(table, rows.stream().map(row -> line(table, row, columns)).toList());
    }

    private static boolean helping(EnteredSheet.Row row) {
        return row.cells().stream().filter(cell -> !(cell instanceof Entered.Blank)).findFirst()
                .filter(cell -> cell instanceof Entered.Text(var text)
                        && text.startsWith(Headings.HELP_MARK)).isPresent();
    }

    private void missing(Table table, int row, Map<Integer, Field> columns,
            List<EnteredSheet.Row> rows) {
        Set<Field> there = EnumSet.noneOf(Field.class);
        there.addAll(columns.values());
        table.fields().stream().filter(field -> field.required() && !there.contains(field)
                        && !rows.isEmpty())
                .forEach(field -> findings.add(new Finding(table, row, field, false,
                        Finding.message("WD-6437"))));
    }

    private void unknown(Table table, EnteredSheet.Row head, Map<Integer, String> unknown,
            List<EnteredSheet.Row> rows) {
        unknown.forEach((column, heading) -> {
            boolean used = rows.stream()
                    .anyMatch(row -> !(row.at(column) instanceof Entered.Blank));
            if (used) {
                findings.add(new Finding(table, head.number(), null, false,
                        Finding.message("WD-6436", heading.isEmpty() ? column + 1 : heading)));
            }
        });
    }

    private static Line line(Table table, EnteredSheet.Row row, Map<Integer, Field> columns) {
        Map<Field, Entered> cells = new EnumMap<>(Field.class);
        columns.forEach((column, field) -> {
            if (!(row.at(column) instanceof Entered.Blank)) {
                cells.put(field, row.at(column));
            }
        });
        return new Line(table, row.number(), cells);
    }
}
