package wattdesk.metering.ui;

import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// Adds a line.
public final class LineController {

    private final LineInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;

    public LineController(Lines lines, Actor actor, Language language, Background background,
            Sheets sheets) {
        interactor = new LineInteractor(lines, actor);
        words = Words.of("metering", "ui", language);
        this.background = background;
        this.sheets = sheets;
    }

    public void open(Runnable added) {
        LineList list = new LineList(words);
        LineSheet sheet = new LineSheet(words, list);
        list.onRemove(line -> remove(line, list, sheet, added));
        sheet.onCancel(sheets::close);
        sheet.onAdd(() -> add(sheet, added));
        sheets.show(sheet.root(), sheet.first());
        background.run(interactor::list, list::show);
    }

    private void remove(Line line, LineList list, LineSheet sheet, Runnable changed) {
        sheet.busy(true);
        background.run(() -> interactor.remove(line), saved -> {
            sheet.busy(false);
            sheet.say(saved instanceof Lines.Saved.Ok
                    ? Message.of("metering", "WD-3210", line.name())
                    : LineInteractor.tell(saved));
            background.run(interactor::list, list::show);
            changed.run();
        }, trouble -> {
            sheet.busy(false);
            background.report(trouble);
        });
    }

    private void add(LineSheet sheet, Runnable added) {
        if (sheet.name().isBlank() || sheet.port().isBlank()) {
            sheet.say(Message.of("metering", "WD-3207"));
            return;
        }
        Line line = new Line(sheet.name().strip(), sheet.port().strip(),
                sheet.settings().strip());
        sheet.busy(true);
        background.run(() -> interactor.add(line), saved -> {
            sheet.busy(false);
            if (saved instanceof Lines.Saved.Ok) {
                sheets.close();
                added.run();
            } else {
                sheet.say(LineInteractor.tell(saved));
            }
        }, trouble -> {
            sheet.busy(false);
            background.report(trouble);
        });
    }
}
