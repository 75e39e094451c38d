package wattdesk.reports.print;

import java.util.Objects;

/// The printer that the bytes are made for.
///
/// @param columns    narrow characters per line: 48 (576 dots) or 42 (504 dots) on 80 mm
/// @param repertoire what its font can draw
public record Paper(int columns, Repertoire repertoire) {

    static final int DOTS_PER_COLUMN = 12;
    private static final int NARROWEST = 32;
    private static final int WIDEST = 64;

    /// The common 80 mm printer.
    public static final Paper WIDE = new Paper(48, Repertoire.GBK);

    /// 80 mm printers with wider margins.
    public static final Paper NARROW = new Paper(42, Repertoire.GBK);

    public Paper {
        Objects.requireNonNull(repertoire, "repertoire");
        if (columns < NARROWEST || columns > WIDEST) {
            throw new IllegalArgumentException("columns " + columns);
        }
    }

    int dots() {
        return columns * DOTS_PER_COLUMN;
    }
}
