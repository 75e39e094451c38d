package wattdesk.start.ui;

import wattdesk.printing.Printer;
import wattdesk.settings.SettingsBook;
import wattdesk.settings.SettingsMessages;
import wattdesk.start.Guide;
import wattdesk.start.StartMessages;
import wattdesk.ui.Tone;

/// A page is printed, and only then the printer is kept.
final class PrinterCourse implements Course {

    private final Common common;
    private final PrinterPage page;

    PrinterCourse(Common common) {
        this.common = common;
        page = new PrinterPage(common.words());
        page.onOther(this::toTry);
        page.reprint = this::print;
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        toTry();
        common.background().run(() -> common.interactor().printers(), printers -> {
            page.show(printers);
            page.focus();
        });
    }

    private void toTry() {
        page.mayReprint(false);
        page.main(common.words().get(page.printer().equals(PrinterPage.PDF)
                ? "printer.write" : "printer.print"), this::print);
    }

    private void print() {
        String printer = page.printer();
        page.hush();
        page.progress(-1);
        if (printer.equals(PrinterPage.PDF)) {
            common.background().runBusy(page::busy, () -> common.interactor().writePdf(), told -> {
                page.say(told, told.code().equals("WD-6715") ? Tone.GOOD : Tone.ATTENTION);
                page.main(common.words().get("printer.without"), () -> common.moves().skip());
                page.focus();
            });
        } else {
            common.background().runBusy(page::busy, () -> common.interactor().print(printer),
                    outcome -> printed(outcome, printer));
        }
    }

    private void printed(Printer.Outcome outcome, String printer) {
        boolean done = outcome instanceof Printer.Outcome.Done;
        page.say(StartMessages.of(outcome, printer), done ? Tone.GOOD : Tone.ATTENTION);
        page.mayReprint(done);
        if (done) {
            page.main(common.words().get("printer.keep"), () -> keep(printer));
        }
        page.focus();
    }

    private void keep(String printer) {
        common.background().runBusy(page::busy, () -> common.interactor().keepPrinter(printer),
                saved -> {
                    if (saved instanceof SettingsBook.Saved.Ok) {
                        page.hush();
                        common.moves().refresh();
                    } else {
                        page.say(SettingsMessages.of(saved), Tone.ATTENTION);
                    }
                });
    }
}
