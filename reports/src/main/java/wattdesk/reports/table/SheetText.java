package wattdesk.reports.table;

import java.util.List;

/// What stands on one sheet.
public record SheetText(String name, List<SheetRow> rows) {

    public SheetText {
        rows = List.copyOf(rows);
    }
}
