package wattdesk.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wattdesk.message.Language;

/// Tries a printer before it is the station's. Blocks, with the limits of the printers.
public final class TestPrint {

    private static final int PIXELS_PER_MILLIMETRE = 8;
    private static final System.Logger LOG = System.getLogger(TestPrint.class.getName());

    private final TestPages pages;
    private final Printers printers;

    public TestPrint(TestPages pages, Printers printers) {
        this.pages = pages;
        this.printers = printers;
    }

    /// The settings of this PC's printers. A PC may have none, and its spooler may be broken: then
    /// there are none either.
    public List<String> found() {
        try {
            return printers.installed();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "the printers of this PC cannot be listed", e);
            return List.of();
        }
    }

    /// Never throws: what goes wrong is in the outcome.
    public Printer.Outcome print(String printer, Language language) {
        try {
            return printers.named(printer).print(new Printer.Sheet("test-page",
                    () -> pages.escPos(printer, language),
                    () -> pages.picture(printer, language, PIXELS_PER_MILLIMETRE)));
        } catch (RuntimeException | LinkageError e) {
            return new Printer.Outcome.NotBegun(String.valueOf(e.getMessage()));
        }
    }

    public void writePdf(Path file, Language language) throws IOException {
        Files.write(file, pages.pdf("PDF", language));
    }
}
