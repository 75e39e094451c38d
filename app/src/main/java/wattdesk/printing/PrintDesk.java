package wattdesk.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import wattdesk.ledger.Failpoint;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.settings.Settings;
import wattdesk.vending.Order;

/// Receipts on screen, in files and, through a queue with its own thread, on paper.
///
/// Nothing here throws at a sale: what fails waits on the reprint list with the printer's words.
public final class PrintDesk
        implements ReceiptDesk, SlipPrints.PaperQueue, AutoCloseable {

    private static final int PIXELS_PER_MILLIMETRE = 8;
    private final ReceiptMaker maker;
    private final Printers printers;
    private final PrintLog log;
    private final Supplier<Settings> settings;
    private final PrintQueue<UUID> queue = new PrintQueue<>();
    private volatile Language spoken = Language.ZH;

    public PrintDesk(
            ReceiptMaker maker, Printers printers, PrintLog log, Supplier<Settings> settings) {
        this.maker = maker;
        this.printers = printers;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void speak(Language screen) {
        spoken = screen;
    }

    @Override
    public void print(Order order, Actor actor) {
        print(order, spoken, actor);
    }

    /// The language of [#speak].
    public Language spoken() {
        return spoken;
    }

    private Language paper(Language screen) {
        return settings.get().receiptLanguage().on(screen);
    }

    /// Does nothing on a station without a printer.
    @Override
    public void print(Order order, Language screen, Actor actor) {
        if (!hasPrinter()) {
            return;
        }
        String printer = settings.get().printer();
        Language language = paper(screen);
        print(order.sale(), log, copy -> sheet(order, language, copy), actor, printer);
    }

    @Override
    public void print(UUID paper, PrintLog notes, SlipPrints.SheetOf sheet, Actor actor) {
        if (hasPrinter()) {
            print(paper, notes, sheet, actor, settings.get().printer());
        }
    }

    private void print(UUID paper, PrintLog notes, SlipPrints.SheetOf sheet, Actor actor,
            String printer) {
        boolean taken =
                queue.add(paper, which -> printNow(which, notes, sheet, actor, printer));
        if (!taken) {
            queue.failed(paper, "too many papers are waiting");
        }
    }

    /// The original while no paper came out, a numbered copy ever after.
    private void printNow(UUID paper, PrintLog notes, SlipPrints.SheetOf sheet, Actor actor,
            String printer) {
        try {
            int copy = notes.papers(paper);
            boolean noted = notes.note(paper, PrintLog.Note.BEGUN, printer, actor);
            Printer.Outcome outcome = printers.named(printer).print(sheet.copy(copy));
            Failpoint.AFTER_PRINT.pass();
            if (noted) {
                boolean ignored = notes.note(paper, note(outcome), printer, actor);
            }
            settle(paper, outcome);
        } catch (RuntimeException e) {
            queue.failed(paper, String.valueOf(e.getMessage()));
        }
    }

    private Printer.Sheet sheet(Order order, Language language, int copy) {
        String name = order.receipt() + (copy == 0 ? "" : "-copy" + copy);
        return new Printer.Sheet(name, () -> maker.escPos(order, language, copy),
                () -> maker.picture(order, language, copy, PIXELS_PER_MILLIMETRE));
    }

    private static PrintLog.Note note(Printer.Outcome outcome) {
        return switch (outcome) {
            case Printer.Outcome.Done _ -> PrintLog.Note.DONE;
            case Printer.Outcome.NotBegun _ -> PrintLog.Note.NOT_BEGUN;
            case Printer.Outcome.Torn _ -> PrintLog.Note.TORN;
        };
    }

    private void settle(UUID sale, Printer.Outcome outcome) {
        switch (outcome) {
            case Printer.Outcome.Done() -> queue.done(sale);
            case Printer.Outcome.NotBegun(var detail) -> queue.failed(sale, detail);
            case Printer.Outcome.Torn(var detail) -> queue.failed(sale, detail);
        }
    }

    @Override
    public BufferedImage preview(Order order, Language screen, int pixelsPerMillimetre) {
        return maker.picture(order, paper(screen), log.papers(order.sale()), pixelsPerMillimetre);
    }

    @Override
    public void writePdf(Order order, Language screen, Path file) throws IOException {
        Files.write(file, maker.pdf(order, paper(screen), log.papers(order.sale())));
    }

    @Override
    public void writeEscPos(Order order, Language screen, Path file) throws IOException {
        Files.write(file, maker.escPos(order, paper(screen), log.papers(order.sale())));
    }

    @Override
    public boolean hasPrinter() {
        return !settings.get().printer().isBlank();
    }

    @Override
    public State state() {
        return new State(queue.waiting(), queue.trouble());
    }

    @Override
    public void close() {
        queue.close();
    }
}
