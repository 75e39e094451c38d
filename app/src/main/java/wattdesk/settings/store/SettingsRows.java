package wattdesk.settings.store;

import static wattdesk.store.generated.Tables.SETTING;

import java.util.HashMap;
import java.util.Map;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.settings.SettingsRule;
import wattdesk.store.Rows;

/// The settings in the database; changes go through the books.
public final class SettingsRows implements SettingsBook {

    private final Rows rows;
    private final Paperwork paperwork;
    private final Settings defaults;
    private volatile Settings now;

    public SettingsRows(Rows rows, Books books, boolean practice) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
        this.defaults = Settings.defaults(practice);
        this.now = load();
    }

    @Override
    public Settings now() {
        return now;
    }

    private Settings load() {
        return rows.read(query -> {
            Map<String, String> newest = new HashMap<>();
            query.select().from(SETTING).orderBy(SETTING.SINCE).forEach(row ->
                    newest.put(row.get(SETTING.NAME), row.get(SETTING.CONTENT)));
            return SettingNames.settings(defaults, newest);
        });
    }

    @Override
    public synchronized Saved change(Settings settings, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Saved.NotPermitted();
        }
        Saved.NotValid broken = SettingsRule.broken(settings);
        if (broken != null) {
            return broken;
        }
        Map<String, String> changed = SettingNames.contents(settings);
        changed.entrySet().removeAll(SettingNames.contents(now).entrySet());
        return changed.isEmpty() ? new Saved.Ok() : write(changed, actor);
    }

    private Saved write(Map<String, String> changed, Actor actor) {
        AuditEntry audit = new AuditEntry(
                "SETTINGS_CHANGED", String.join(" ", changed.keySet()), changed.toString());
        Saved saved = switch (paperwork.file(new SettingsChanged(changed), actor, audit)) {
            case Paperwork.Filed.Done() -> new Saved.Ok();
            case Paperwork.Filed.Stale(var found) ->
                new Saved.NotWritten(BookMessages.MOVED, found);
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Saved.NotWritten(code, detail);
        };
        now = load();
        return saved;
    }
}
