package wattdesk.settings.ui;

import java.util.Optional;
import javafx.scene.layout.Region;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.ui.Background;

/// Station name, printer and limits.
public final class SettingsController {

    private final SettingsModel model = new SettingsModel();
    private final SettingsInteractor interactor;
    private final SettingsView view;
    private final Background background;
    private final Runnable changed;

    public SettingsController(SettingsBook book, Actor actor, Language language,
            Background background, Runnable changed) {
        this.background = background;
        this.changed = changed;
        interactor = new SettingsInteractor(book, actor);
        view = new SettingsView(model, Words.of("settings", "ui", language), this::save);
    }

    public Region view() {
        return view.root();
    }

    public void enter() {
        background.run(interactor::now, model::fill);
    }

    private void save() {
        Settings stored = model.stored.get();
        if (stored == null) {
            return;
        }
        Optional<Settings> wanted = SettingsInteractor.read(model, stored);
        if (wanted.isEmpty()) {
            say("WD-4201", false);
            return;
        }
        background.run(() -> interactor.change(wanted.get()), saved -> {
            switch (saved) {
                case SettingsBook.Saved.Ok() -> {
                    model.stored.set(wanted.get());
                    say("WD-4202", true);
                    changed.run();
                }
                case SettingsBook.Saved.NotPermitted() -> say("WD-4203", false);
                case SettingsBook.Saved.NotValid(var field, var given) ->
                    say("WD-4204", false, field, given);
                case SettingsBook.Saved.NotWritten(var code, var detail) ->
                    say("WD-4205", false, code, detail);
            }
        });
    }

    private void say(String code, boolean good, Object... arguments) {
        model.good.set(good);
        model.said.set(Message.of("settings", code, arguments));
    }
}
