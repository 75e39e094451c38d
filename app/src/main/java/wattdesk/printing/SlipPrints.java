package wattdesk.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.settings.Settings;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipDesk;
import wattdesk.slip.SlipMaker;

/// Slips through the same queue as receipts, so that two papers never meet in one printer.
public final class SlipPrints implements SlipDesk {

    /// Eight dots to a millimetre, as printers of this size take pictures.
    private static final int PRINTER_ZOOM = 282;

    private final SlipMaker maker;
    private final PrintLog log;
    private final Supplier<Settings> settings;
    private final Supplier<Language> screen;
    private final PaperQueue papers;

    /// `screen` is the language that papers follow where the settings name none.
    public SlipPrints(SlipMaker maker, PrintLog log, Supplier<Settings> settings,
            Supplier<Language> screen, PaperQueue papers) {
        this.maker = maker;
        this.log = log;
        this.settings = settings;
        this.screen = screen;
        this.papers = papers;
    }

    /// Where papers wait for the printer.
    @FunctionalInterface
    public interface PaperQueue {

        /// Notes the print in `log`; the sheet is made when its turn comes, for that copy.
        void print(UUID paper, PrintLog log, SheetOf sheet, Actor actor);
    }

    /// The sheet of the n-th copy, 0 for the original.
    @FunctionalInterface
    public interface SheetOf {
        Printer.Sheet copy(int number);
    }

    @Override
    public Language language() {
        return settings.get().receiptLanguage().on(screen.get());
    }

    @Override
    public void print(Slip slip, Actor actor) {
        papers.print(slip.id(), log, copy -> sheet(slip, copy), actor);
    }

    @Override
    public boolean hasPrinter() {
        return !settings.get().printer().isBlank();
    }

    private Printer.Sheet sheet(Slip slip, int copy) {
        String name = slip.number() + (copy == 0 ? "" : "-copy" + copy);
        return new Printer.Sheet(name, () -> maker.escPos(slip, copy),
                () -> maker.picture(slip, copy, PRINTER_ZOOM));
    }

    @Override
    public int papers(Slip slip) {
        return log.papers(slip.id());
    }

    @Override
    public void writePdf(Slip slip, Path file) throws IOException {
        Files.write(file, maker.pdf(slip, log.papers(slip.id())));
    }

    @Override
    public byte[] png(Slip slip, int zoomPercent) {
        return maker.png(slip, log.papers(slip.id()), zoomPercent);
    }
}
