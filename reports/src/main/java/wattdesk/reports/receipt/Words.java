package wattdesk.reports.receipt;

import java.util.ResourceBundle;
import wattdesk.reports.Language;

/// The words of a receipt in one language.
final class Words {

    private static final String BUNDLE = "wattdesk.reports.receipt.receipt";

    private final ResourceBundle bundle;

    Words(Language language) {
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The text of `key` with `{0}`, `{1}` … replaced as they are, without any formatting.
    String get(String key, String... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /// The text of an enum constant: `tender.CASH`.
    String get(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }
}
