package wattdesk.settings.ui;

import java.util.Optional;
import javafx.scene.layout.Region;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.settings.SettingsMessages;
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
            say(Message.of("settings", "WD-4201"), false);
            return;
        }
        background.run(() -> interactor.change(wanted.get()), saved -> {
            boolean good = saved instanceof SettingsBook.Saved.Ok;
            say(SettingsMessages.of(saved), good);
            if (good) {
                model.stored.set(wanted.get());
                changed.run();
            }
        });
    }

    private void say(Message message, boolean good) {
        model.good.set(good);
        model.said.set(message);
    }
}
