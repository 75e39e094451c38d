package wattdesk.reports.receipt;

import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.List;
import wattdesk.reports.Language;
import wattdesk.reports.export.Sheet;
import wattdesk.reports.export.Template;
import wattdesk.reports.export.TextRows;
import wattdesk.reports.print.Paper;

/// Makes the papers of a sale. Keep one for the life of the program; safe for several threads.
/// The first PDF of a process is slow: call [#warmUp()] on a background thread at start.
public final class Receipts {

    private final Template template = new Template(Receipts.class, "receipt.jasper");

    /// One PDF page, 80 mm wide and as long as its content, fonts embedded.
    public byte[] pdf(ReceiptDocument document, Language language) {
        return sheet(document, language).pdf();
    }

    /// The same page as a picture; `zoom` is pixels per point, 2 is a good screen preview.
    public BufferedImage preview(ReceiptDocument document, Language language, float zoom) {
        return sheet(document, language).image(zoom);
    }

    /// The same picture as a PNG file.
    public byte[] png(ReceiptDocument document, Language language, float zoom) {
        return sheet(document, language).png(zoom);
    }

    /// Bytes for a thermal printer, cut included. The drawer is another command: see
    /// [wattdesk.reports.print.EscPos#drawerKick].
    public byte[] escPos(ReceiptDocument document, Language language, Paper paper) {
        return new PaperSlip(paper).print(Slip.of(document, language));
    }

    /// Loads template, fonts and PDF writer by making one receipt that nobody sees.
    public void warmUp() {
        Sheet sheet = sheet(sample(), Language.ZH);
        sheet.pdf();
        sheet.image(1);
    }

    private Sheet sheet(ReceiptDocument document, Language language) {
        return template.fill(new TextRows(BlockRows.COLUMNS,
                Slip.of(document, language).stream().map(BlockRows::of).toList()));
    }

    private static ReceiptDocument sample() {
        LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0);
        return new ReceiptDocument(
                new Issue("-", "-", time, "-", "-", 0, true),
                new Buyer("-", "-", "-", "-"),
                Payment.cash(0, 0),
                new Credit(0, 0, List.of(), null, null, null, List.of(), null),
                new Delivery.Delivered(time));
    }
}
