package wattdesk.message;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of one feature in one language: bundle `wattdesk/<feature>/<name>`.
public final class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Words(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    public static Words of(String feature, String name, Language language) {
        String base = "wattdesk." + feature + "." + name;
        return new Words(ResourceBundle.getBundle(base, language.locale(), EXACT), language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text of a key, its gaps `{0}` filled with the arguments as they are (never formatted).
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(plain);
    }
}
