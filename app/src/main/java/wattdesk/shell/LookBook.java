package wattdesk.shell;

import java.util.Locale;
import java.util.prefs.Preferences;
import wattdesk.message.Language;

/// Where the look is kept between starts.
public interface LookBook {

    Look load();

    void keep(Look look);

    /// The same, for one start in that language; what is changed is kept as ever.
    default LookBook startingIn(Language language) {
        LookBook kept = this;
        return new LookBook() {
            @Override
            public Look load() {
                return kept.load().in(language);
            }

            @Override
            public void keep(Look look) {
                kept.keep(look);
            }
        };
    }

    /// The preferences of the platform's user.
    static LookBook platform() {
        return new LookBook() {
            private final Preferences node = Preferences.userRoot().node("wattdesk/shell");

            @Override
            public Look load() {
                Look fresh = Look.of(Locale.getDefault());
                return new Look(
                        Language.valueOf(node.get("language", fresh.language().name())),
                        Theme.valueOf(node.get("theme", fresh.theme().name())),
                        node.getInt("zoom", fresh.zoomPercent()));
            }

            @Override
            public void keep(Look look) {
                node.put("language", look.language().name());
                node.put("theme", look.theme().name());
                node.putInt("zoom", look.zoomPercent());
            }
        };
    }

    /// Keeps nothing: for tests and the demo, which must leave no trace on the PC.
    static LookBook fixed(Look look) {
        return new LookBook() {
            @Override
            public Look load() {
                return look;
            }

            @Override
            public void keep(Look changed) {}
        };
    }
}
