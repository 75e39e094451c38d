package wattdesk.reports.statement;

import java.awt.image.BufferedImage;
import wattdesk.reports.export.Sheet;
import wattdesk.reports.export.Template;
import wattdesk.reports.export.TextRows;
import wattdesk.reports.print.Paper;

/// Makes A4 papers. Keep one for the life of the program; safe for several threads.
public final class Statements {

    private final Template template = new Template(Statements.class, "statement.jasper");

    /// As many A4 pages as it needs, fonts embedded.
    public byte[] pdf(Statement statement) {
        return sheet(statement).pdf();
    }

    /// The first page as a PNG file; `zoom` is pixels per point.
    public byte[] png(Statement statement, float zoom) {
        return sheet(statement).png(zoom);
    }

    /// The same page as a picture.
    public BufferedImage picture(Statement statement, float zoom) {
        return sheet(statement).image(zoom);
    }

    /// Bytes for a thermal printer, cut included.
    public byte[] escPos(Statement statement, Paper paper) {
        return new NarrowStatement(paper).print(statement.parts());
    }

    private Sheet sheet(Statement statement) {
        return template.fill(new TextRows(PartRows.COLUMNS,
                statement.parts().stream().map(PartRows::of).toList()));
    }
}
