package wattdesk.reports.print;

/// A piece of a line in one size and weight. Double size takes twice the columns.
public record Run(String text, boolean big, boolean bold) {

    public Run {
        text = Cells.clean(text);
    }

    public static Run plain(String text) {
        return new Run(text, false, false);
    }

    public static Run bold(String text) {
        return new Run(text, false, true);
    }

    public static Run big(String text) {
        return new Run(text, true, true);
    }

    public int columns() {
        return Cells.width(text) * (big ? 2 : 1);
    }
}
