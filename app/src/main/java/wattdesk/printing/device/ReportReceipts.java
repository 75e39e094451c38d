package wattdesk.printing.device;

import java.awt.image.BufferedImage;
import wattdesk.message.Language;
import wattdesk.printing.ReceiptMaker;
import wattdesk.reports.print.Paper;
import wattdesk.reports.receipt.Receipts;
import wattdesk.vending.Order;

/// Receipts set by `reports`. The first one of a process is slow: warm it up in the background.
public final class ReportReceipts implements ReceiptMaker {

    /// A point of a page is 1/72 inch.
    private static final float MILLIMETRES_PER_POINT = 25.4f / 72;
    private final Receipts receipts = new Receipts();
    private final ReceiptDocuments documents;
    private final Paper paper;

    public ReportReceipts(ReceiptDocuments documents, Paper paper) {
        this.documents = documents;
        this.paper = paper;
    }

    public void warmUp() {
        receipts.warmUp();
    }

    @Override
    public byte[] escPos(Order order, Language language, int copy) {
        return receipts.escPos(documents.of(order, copy, language), words(language), paper);
    }

    @Override
    public byte[] pdf(Order order, Language language, int copy) {
        return receipts.pdf(documents.of(order, copy, language), words(language));
    }

    @Override
    public BufferedImage picture(
            Order order, Language language, int copy, int pixelsPerMillimetre) {
        return receipts.preview(documents.of(order, copy, language), words(language),
                pixelsPerMillimetre * MILLIMETRES_PER_POINT);
    }

    private static wattdesk.reports.Language words(Language language) {
        return switch (language) {
            case ZH -> wattdesk.reports.Language.ZH;
            case EN -> wattdesk.reports.Language.EN;
        };
    }
}
