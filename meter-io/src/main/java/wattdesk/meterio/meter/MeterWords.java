package wattdesk.meterio.meter;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of this module in one language.
public final class MeterWords {

    private final ResourceBundle bundle;

    public MeterWords(Locale locale) {
        bundle = ResourceBundle.getBundle("wattdesk.meterio.words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The sentence of a key with its arguments.
    public String say(String key, List<String> arguments) {
        return MessageFormat.format(bundle.getString(key), arguments.toArray());
    }

    public String say(String key) {
        return say(key, List.of());
    }
}
