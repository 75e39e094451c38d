package wattdesk.reports.publication;

import wattdesk.reports.Language;
import wattdesk.reports.export.Sheet;
import wattdesk.reports.export.Template;
import wattdesk.reports.export.TextRows;

/// Makes publication sheets on A4. Keep one for the life of the program; safe for several threads.
public final class Publications {

    private final Template template = new Template(Publications.class, "publication.jasper");

    /// Fonts embedded.
    public byte[] pdf(PublicationDocument document, Language language) {
        return sheet(document, language).pdf();
    }

    /// The first page as a PNG file; `zoom` is pixels per point.
    public byte[] png(PublicationDocument document, Language language, float zoom) {
        return sheet(document, language).png(zoom);
    }

    private Sheet sheet(PublicationDocument document, Language language) {
        return template.fill(new TextRows(
                PublicationLines.COLUMNS, new PublicationLines(document, language).lines()));
    }
}
