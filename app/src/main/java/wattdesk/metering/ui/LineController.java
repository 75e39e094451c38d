package wattdesk.metering.ui;

import java.util.function.Consumer;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterProfiles;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Tries, adds and removes lines.
public final class LineController {

    private final LineInteractor interactor;
    private final MeterProfiles types;
    private final Words words;
    private final Background background;
    private final Sheets sheets;

    public LineController(LineServices services, Actor actor, Language language,
            Background background, Sheets sheets) {
        interactor = new LineInteractor(services, actor);
        types = services.types();
        words = Words.of("metering", "ui", language);
        this.background = background;
        this.sheets = sheets;
    }

    /// What came of a change, for a place that makes it elsewhere.
    public static Message told(Lines.Saved saved) {
        return LineInteractor.tell(saved);
    }

    /// `changed` hears what was added or removed.
    public void open(Consumer<Message> changed) {
        background.run(types::all, known -> {
            LineList list = new LineList(words);
            LineSheet sheet = new LineSheet(words, list, known);
            list.onRemove(line -> remove(line, list, sheet, changed));
            sheet.onCancel(sheets::close);
            sheet.onAdd(() -> add(sheet, changed));
            sheet.onTry(() -> tryRead(sheet));
            sheets.show(sheet);
            background.run(interactor::list, list::show);
        });
    }

    private void remove(Line line, LineList list, LineSheet sheet, Consumer<Message> changed) {
        background.runBusy(sheet::busy, () -> interactor.remove(line), saved -> {
            if (saved instanceof Lines.Saved.Ok) {
                Message removed = Message.of("metering", "WD-3210", line.name());
                sheet.say(removed, Tone.GOOD);
                changed.accept(removed);
            } else {
                sheet.say(LineInteractor.tell(saved));
            }
            background.run(interactor::list, list::show);
        });
    }

    private void add(LineSheet sheet, Consumer<Message> added) {
        if (sheet.name().isBlank() || sheet.port().isBlank()) {
            sheet.say(Message.of("metering", "WD-3207"));
            return;
        }
        Line line = new Line(sheet.name(), sheet.port(), sheet.settings());
        background.runBusy(sheet::busy, () -> interactor.add(line), saved -> {
            if (saved instanceof Lines.Saved.Ok) {
                sheets.close();
                added.accept(LineInteractor.tell(saved));
            } else {
                sheet.say(LineInteractor.tell(saved));
            }
        });
    }

    /// Needs no name yet: what is tried is the way to a meter.
    private void tryRead(LineSheet sheet) {
        if (sheet.port().isBlank() || sheet.address().isBlank()) {
            sheet.say(Message.of("metering", "WD-3212"));
            if (!sheet.port().isBlank()) {
                sheet.askForAddress();
            }
            return;
        }
        String name = sheet.name().isBlank() ? sheet.port() : sheet.name();
        Line line = new Line(name, sheet.port(), sheet.settings());
        String type = sheet.type();
        String address = sheet.address();
        background.runBusy(sheet::busy, () -> interactor.tryOut(line, type, address),
                result -> sheet.say(LineInteractor.tell(result),
                        LineInteractor.good(result) ? Tone.GOOD : Tone.ATTENTION));
    }
}
