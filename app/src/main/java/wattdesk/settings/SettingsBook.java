package wattdesk.settings;

import wattdesk.operator.Actor;

/// The settings and their history.
public interface SettingsBook {

    Settings now();

    /// Returns false when the actor may not change settings.
    boolean change(Settings settings, Actor actor);
}
