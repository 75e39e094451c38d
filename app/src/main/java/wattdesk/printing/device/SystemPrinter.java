package wattdesk.printing.device;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import wattdesk.printing.Printer;

/// A printer of the operating system, by its name. A PC may have none: it says so, it never throws.
record SystemPrinter(String name) implements Printer {

    static List<String> names() {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(PrintService::getName).sorted().toList();
    }

    @Override
    public Outcome print(Sheet sheet) {
        Optional<PrintService> service =
                Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                        .filter(found -> found.getName().equals(name)).findFirst();
        return service.isPresent() ? print(service.get(), sheet.picture().get())
                : new Outcome.NotBegun("no printer named " + name);
    }

    private Outcome print(PrintService service, BufferedImage picture) {
        Printable page = (graphics, format, index) -> draw(graphics, format, index, picture);
        try {
            service.createPrintJob().print(new SimpleDoc(
                    page, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null), null);
            return new Outcome.Done();
        } catch (PrintException e) {
            return new Outcome.Torn(name + ": " + e.getMessage());
        }
    }

    /// As wide as the paper allows, never enlarged.
    private static int draw(
            Graphics graphics, PageFormat format, int index, BufferedImage picture) {
        if (index > 0) {
            return Printable.NO_SUCH_PAGE;
        }
        Graphics2D paper = (Graphics2D) graphics;
        double scale = Math.min(72 / 25.4 / 8,
                Math.min(format.getImageableWidth() / picture.getWidth(),
                        format.getImageableHeight() / picture.getHeight()));
        paper.translate(format.getImageableX(), format.getImageableY());
        paper.scale(scale, scale);
        boolean ignored = paper.drawImage(picture, 0, 0, null);
        return Printable.PAGE_EXISTS;
    }
}
